import type { EmittedFile } from "../../src/emit/file.js";
import type { SchemaId } from "../../src/ir/index.js";
import { reachNodes, schemaOf } from "../../src/ir/reach.js";
import type { Plan, Side } from "../../src/plan/plan.js";
import { findExactness } from "../../src/plan/validation/exact.js";
import { schemaConstant } from "../../src/plan/validation/names.js";
import { Imports } from "../code/imports.js";
import type { PrintContext } from "./context.js";
import { printSchema } from "./print.js";

/** What is the same for all files of schemas. */
export type Shared = Omit<PrintContext, "imports" | "side" | "owner">;

export function shareContext(plan: Plan, library: string): Shared {
  const names = new Map(
    plan.models.flatMap((model) =>
      model.sides.map((side) => [
        `${side} ${model.schema}`,
        schemaConstant(model),
      ]),
    ),
  );
  return {
    plan,
    exactness: findExactness(plan.api),
    library: `./${library}.js`,
    nameOf: (id: SchemaId, side: Side) => names.get(`${side} ${id}`),
    print: printSchema,
  };
}

/** `src/schemas/models.ts`: a validator for every model, of what travels. */
export function schemaModels(shared: Shared): EmittedFile {
  const { plan, library } = shared;
  const imports = new Imports();
  const converted = findConverted(plan);
  const constants = plan.models.flatMap((model) => {
    const schema = schemaOf(plan.api.schemas, model.schema);
    if (!schema) return [];
    const side = model.sides[0] ?? "response";
    const context = { ...shared, imports, side, owner: model.schema };
    const isTyped = !converted.has(model.schema);
    if (isTyped) imports.typeNamespace("models", "../models.js");
    const type = isTyped ? `<models.${model.name}>` : "";
    return `export const ${schemaConstant(model)}: ${imports.type("Schema", library)}${type} = /* @__PURE__ */ ${imports.value("lazy", library)}(() => ${printSchema(schema, context)});\n`;
  });
  return {
    path: "src/schemas/models.ts",
    text: `${imports}${constants.join("\n")}`,
  };
}

/** Models of which callers have something else than what travels: their types do not describe it. */
function findConverted({ api: { schemas } }: Plan): ReadonlySet<SchemaId> {
  return new Set(
    Object.keys(schemas).filter((id) => {
      let found = false;
      reachNodes(schemas, [schemas[id]!], ({ surface }) => {
        found ||= surface !== undefined;
      });
      return found;
    }),
  );
}
