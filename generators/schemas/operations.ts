import type { EmittedFile } from "../../src/emit/file.js";
import type { Api, Schema } from "../../src/ir/index.js";
import { choicesOf } from "../../src/plan/body.js";
import type { OperationPlan, OutcomePlan } from "../../src/plan/plan.js";
import { withoutBytes } from "../../src/plan/validation/without-bytes.js";
import { Imports } from "../code/imports.js";
import { isUnknown, printUnless, type PrintContext } from "./context.js";
import type { Shared } from "./models.js";
import { partSchemas } from "./parts.js";
import { printMembers } from "./value.js";

/** `src/schemas/operations.ts`: what is validated of each operation, and the option that does it. */
export function schemaOperations(shared: Shared): EmittedFile {
  const imports = new Imports();
  const nameOf: Shared["nameOf"] = (id, side) => {
    const name = shared.nameOf(id, side);
    return name && imports.value(name, "./models.js");
  };
  const entries = shared.plan.groups
    .flatMap(({ operations }) => operations)
    .flatMap((operation): [string, string][] => {
      const text = printOperation(operation, {
        ...shared,
        imports,
        nameOf,
      });
      return text === "" ? [] : [[operation.id, text]];
    });
  const from = "../runtime/validation/validate.js";
  const record = `Readonly<Record<string, ${imports.type("OperationSchemas", from)}>>`;
  const validator = imports.value("validator", from);
  const text = `/** By operation: what is validated of what travels. */
export const schemas: ${record} = ${printMembers(entries) || "{}"};

/**
 * Validates every call by {@link schemas}: give it to a connector as \`validate\`, or make of one operation a validated one,
 * \`send(client, validate(operation), params)\`.
 */
export const validate: ${imports.type("Validate", "../runtime/operation.js")} = /* @__PURE__ */ ${validator}(schemas);
`;
  return { path: "src/schemas/operations.ts", text: `${imports}${text}` };
}

type Context = Omit<PrintContext, "side" | "owner">;

function printOperation(operation: OperationPlan, context: Context): string {
  const request = { ...context, side: "request" } as const;
  const response = { ...context, side: "response" } as const;
  const params = paramsSchema(operation);
  const { schemas } = context.plan.api;
  const body = bodySchema(operation, schemas);
  const printAll = (all: readonly (readonly [string, Schema])[]) =>
    printMembers(
      all.flatMap(([status, schema]) => {
        const text = printUse(schema, response);
        return text === undefined ? [] : [[status, text] as const];
      }),
    ) || undefined;
  const members = [
    ["params", params && printUse(params, request)],
    ["body", body && printUse(body, request)],
    ["responses", printAll(responseSchemas(operation))],
    ["parts", printAll(partSchemas(operation, schemas))],
  ] as const;
  return printMembers(
    members.flatMap(([name, text]) => (text ? [[name, text] as const] : [])),
  );
}

/** The constant of a model, or what is built when it is needed; `undefined` where nothing is checked. */
function printUse(schema: Schema, context: PrintContext): string | undefined {
  const text = printUnless(isUnknown, context, (own) =>
    context.print(schema, own),
  );
  if (text === undefined) return undefined;
  if (!/^\w+$/.test(text))
    return `${context.imports.value("lazy", context.library)}(() => ${text})`;
  return text;
}

/** The parameters by their keys in a call. */
function paramsSchema({ params }: OperationPlan): Schema | undefined {
  const keys = params?.parameters.map(({ key }) => key) ?? [];
  if (!params || keys.length === 0) return undefined;
  const { properties = {}, required = [] } = params.schema;
  return {
    type: ["object"],
    properties: Object.fromEntries(
      keys.map((key) => [key, properties[key] ?? {}]),
    ),
    required: required.filter((key) => keys.includes(key)),
  };
}

/** Of a body whose value is JSON, but for the bytes of its parts, whatever its syntax. */
function bodySchema(
  { body }: OperationPlan,
  schemas: Api["schemas"],
): Schema | undefined {
  if (!body) return undefined;
  const choices = choicesOf(body);
  const isJson = choices.every(
    ({ codec }) =>
      codec === "json" || codec === "form" || codec === "multipart",
  );
  if (!isJson) return undefined;
  return unite(
    choices.map(({ codec, content: { schema = {} } }) =>
      codec === "multipart" ? withoutBytes(schema, schemas) : schema,
    ),
  );
}

/** By status: what comes as JSON. */
export function responseSchemas({
  result,
  errors,
}: OperationPlan): [string, Schema][] {
  const statuses = [...new Set(result.outcomes.map(({ status }) => status))];
  const successes = statuses.flatMap((status): [string, Schema][] => {
    const bodies = result.outcomes.filter(
      (outcome) => outcome.status === status && isRead(outcome),
    );
    const schema = bodies.every(isChecked)
      ? unite(bodies.map((outcome) => outcome.schema ?? {}))
      : undefined;
    return schema ? [[status, schema]] : [];
  });
  const known = new Set(statuses);
  return [
    ...successes,
    ...errors.flatMap(({ status, schema }): [string, Schema][] =>
      known.has(status) ? [] : [[status, schema]],
    ),
  ];
}

/** Whether the reader of a body parses JSON. */
const isRead = ({ kind }: OutcomePlan): boolean =>
  kind === "json" || kind === "stream";

/** Whether what is parsed is what the schema describes. */
const isChecked = ({ kind, framing }: OutcomePlan): boolean =>
  kind === "json" ||
  framing?.items === "lines" ||
  framing?.items === "sequence" ||
  (framing?.items === "data" && framing.json === true);

function unite(schemas: readonly Schema[]): Schema | undefined {
  const distinct = new Map(
    schemas.map((schema) => [JSON.stringify(schema), schema]),
  );
  const [first, ...others] = distinct.values();
  return others.length > 0 ? { anyOf: [...distinct.values()] } : first;
}
