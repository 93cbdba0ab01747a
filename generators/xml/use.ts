import type { Schema } from "../../src/ir/index.js";
import { describedName } from "../../src/ir/described-name.js";
import type { Plan } from "../../src/plan/plan.js";
import type { Imports } from "../code/imports.js";
import { pureCall } from "../code/pure-call.js";
import { Code, type Printable } from "../layout.js";
import { gatherFacts } from "../../src/plan/xml/facts.js";
import { CHOOSE, collectShapes, MIXED } from "./collect.js";
import { findNames } from "./names.js";
import { wholeShape } from "./shape.js";

/** Where the shapes of a connector are. */
export const SHAPES = "../xml.js";

/** The shape of a body, for a literal: the shared one where its schema has a name. */
export function useShape(
  schema: Schema,
  plan: Plan,
  imports: Imports,
): Printable {
  const names = findNames(plan);
  const { shared } = collectShapes(plan);
  return wholeShape(schema, {
    schemas: plan.api.schemas,
    nameOf: (id) => names.get(id),
    use: (id) => void imports.value(names.get(id) ?? "", SHAPES),
    share: (part) => imports.value(shared.get(part) ?? "", SHAPES),
    mixed: () => new Code(imports.value(MIXED, "../runtime/xml/mixed.js")),
    choose: (options) => pureCall(CHOOSE, "xml/choose", imports, options),
  });
}

/** The name of the element that the whole is, unless the shape has it: that of the component (OpenAPI 3.1 §4.8.26). */
export function printRoot(schema: Schema, { api }: Plan): string | undefined {
  const { xml, items } = gatherFacts(schema, api.schemas);
  const isList = items !== undefined && xml.nodeType !== "element";
  if (xml.name !== undefined && !isList) return undefined;
  if (xml.name !== undefined) return xml.name;
  const id = schema.$ref;
  const name = id === undefined ? undefined : describedName(id, api.schemas);
  return name ?? "root";
}
