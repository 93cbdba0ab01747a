import type { EmitInput, Generator } from "../../src/emit/file.js";
import type { Schema, SchemaId } from "../../src/ir/index.js";
import { schemaOf } from "../../src/ir/reach.js";
import { choicesOf } from "../../src/plan/body.js";
import { listXmlParts } from "../../src/plan/part-bodies.js";
import { listForms, type PartsPlan } from "../../src/plan/parts.js";
import type { Plan } from "../../src/plan/plan.js";
import { Imports } from "../code/imports.js";
import { settle } from "../code/settled.js";
import { layout, type Printable, TYPESCRIPT_NOTATION } from "../layout.js";
import { findNames } from "./names.js";
import { shapeOf, wholeShape } from "./shape.js";

/** `src/xml.ts`: the shapes of the schemas that are sent or received as XML; no file where nothing is. */
export const xml: Generator = ({ plan }: EmitInput) => {
  const shapes = [...collectShapes(plan)].sort(([a], [b]) => (a < b ? -1 : 1));
  if (shapes.length === 0) return [];
  const imports = new Imports();
  const type = imports.type("XmlShape", "./runtime/xml/shape.js");
  const lines = shapes.map(
    ([name, data]) =>
      `export const ${name}: ${type} = ${layout(data, TYPESCRIPT_NOTATION, PLACE)};\n`,
  );
  const text = `${imports}${lines.join("\n")}`;
  return [settle("src/xml.ts", text)];
};

const PLACE = { indent: 0, column: 0, after: 1, expanded: true };

/** The bodies of a plan that are XML. */
export function xmlSchemas(plan: Plan): readonly Schema[] {
  const operations = plan.groups.flatMap((group) => group.operations);
  return operations.flatMap(({ body, result, errors }) => [
    ...(body ? choicesOf(body) : []).flatMap((choice) =>
      listXmlParts(choice, plan.api),
    ),
    ...result.outcomes.flatMap(({ kind, schema, parts }) =>
      parts ? xmlForms(parts) : kind === "xml" ? (schema ?? []) : [],
    ),
    ...errors.flatMap((error) => (error.xml ? error.schema : [])),
  ]);
}

const xmlForms = (parts: PartsPlan): Schema[] =>
  listForms(parts).flatMap(({ kind, schema }) =>
    kind === "xml" ? (schema ?? []) : [],
  );

function collectShapes(plan: Plan): Map<string, Printable> {
  const { schemas } = plan.api;
  const names = findNames(plan);
  const found = new Map<string, Printable>();
  const open = new Set<SchemaId>();
  const context = {
    schemas,
    nameOf: (id: SchemaId) => names.get(id),
    use: (id: SchemaId) => void open.add(id),
  };
  for (const schema of xmlSchemas(plan)) {
    wholeShape(schema, context);
  }
  // what a shape uses is added behind it while the set is walked
  for (const id of open) {
    const name = names.get(id);
    const schema = schemaOf(schemas, id);
    if (name !== undefined && schema) found.set(name, shapeOf(schema, context));
  }
  return found;
}
