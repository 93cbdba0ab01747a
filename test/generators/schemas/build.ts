import { createRequire } from "node:module";
import * as keywords from "../../../generators/schemas/src/keywords.js";
import * as valibot from "../../../generators/schemas/src/valibot.js";
import * as zod from "../../../generators/schemas/src/zod.js";
import { createSchemaWriter } from "../../../generators/catalogue/json-schema.js";
import { Imports } from "../../../generators/code/imports.js";
import { shareContext } from "../../../generators/schemas/models.js";
import { schemaConstant } from "../../../src/plan/validation/names.js";
import { printSchema } from "../../../generators/schemas/print.js";
import type { StandardSchema } from "../../../generators/runtime/validation/standard-schema.js";
import type { Json, Schema, SchemaId } from "../../../src/ir/index.js";
import type { Plan, Side } from "../../../src/plan/plan.js";

/** Whether a value is accepted. */
export type Verdict = (value: unknown) => boolean;

export type Table = Readonly<Record<SchemaId, Schema>>;

const LIBRARIES = { zod, valibot };

/** The validators that are generated for a schema of a table. */
export function buildVerdicts(
  schemas: Table,
  side: Side = "response",
  root = "A",
): Record<keyof typeof LIBRARIES, Verdict> {
  const verdictOf = (library: keyof typeof LIBRARIES): Verdict => {
    const schema = buildSchemas(schemas, library, side)(root);
    return (value) => {
      const result = schema["~standard"].validate(value);
      if (result instanceof Promise) throw new Error("asynchronous");
      return result.issues === undefined;
    };
  };
  return { zod: verdictOf("zod"), valibot: verdictOf("valibot") };
}

function buildSchemas(
  schemas: Table,
  library: keyof typeof LIBRARIES,
  side: Side,
): (id: SchemaId) => StandardSchema {
  const plan = planOf(schemas);
  const shared = shareContext(plan, library);
  const constants = Object.entries(schemas).map(([owner, schema]) => {
    const imports = new Imports();
    const text = printSchema(schema, { ...shared, imports, side, owner });
    return `const ${shared.nameOf(owner, side)} = lazy(() => ${text});`;
  });
  const names = plan.models.map(
    (model) => `${JSON.stringify(model.schema)}: ${schemaConstant(model)}`,
  );
  const scope = { ...LIBRARIES[library], ...keywords };
  const body = `${constants.join("\n")}\nreturn {${names.join()}};`;
  const build = new Function(...Object.keys(scope), body) as (
    ...of: unknown[]
  ) => Readonly<Record<string, StandardSchema>>;
  const built = build(...Object.values(scope));
  return (id) => built[id]!;
}

export function planOf(schemas: Table): Plan {
  const models = Object.keys(schemas).map((schema, index) => ({
    schema,
    name: `S${index}`,
    sides: ["request", "response"] as const,
  }));
  return { api: { schemas }, models } as unknown as Plan;
}

interface Ajv {
  compile(schema: unknown): Verdict;
}

const require = createRequire(import.meta.url);
const { Ajv2020 } = require("ajv/dist/2020.js") as {
  Ajv2020: new (options: object) => Ajv;
};
const { default: addFormats } = require("ajv-formats") as {
  default: (ajv: Ajv) => void;
};

/**
 * What ajv says; of members that are an object's own, as JSON has them. It passes over a member called `__proto__`, which
 * is data in JSON like any other, and so it is asked about one of another name.
 */
export function ajvVerdict(schemas: Table, root = "A"): Verdict {
  const ajv = new Ajv2020({
    strict: false,
    ownProperties: true,
    logger: false,
  });
  addFormats(ajv);
  const { defs, write } = createSchemaWriter(planOf(schemas));
  const schema = { $defs: defs as Json, ...write({ $ref: root }) };
  const judge = ajv.compile(renameProto(schema));
  return (value) => judge(renameProto(value));
}

function renameProto(value: unknown): unknown {
  const text = JSON.stringify(value);
  return JSON.parse(text.replaceAll('"__proto__"', '"proto of JSON"'));
}
