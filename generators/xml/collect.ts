import type { Schema, SchemaId } from "../../src/ir/index.js";
import { schemaOf } from "../../src/ir/reach.js";
import { choicesOf } from "../../src/plan/body.js";
import { listXmlParts } from "../../src/plan/parts/bodies.js";
import { listForms, type PartsPlan } from "../../src/plan/parts/parts.js";
import type { Plan } from "../../src/plan/plan.js";
import { Code, type Printable } from "../layout.js";
import { findNames } from "./names.js";
import type { ShapeContext } from "./nodes.js";
import { shapeOf, wholeShape } from "./shape.js";

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

/** The shapes of a plan, and the names of those that no schema of the table has. */
export interface XmlShapes {
  readonly shapes: ReadonlyMap<string, Printable>;
  readonly shared: ReadonlyMap<Schema, string>;
  /** The functions of the runtime that the shapes have; each is in a file that is called like it. */
  readonly called: ReadonlySet<string>;
}

/** The function of the runtime that makes what chooses. */
export const CHOOSE = "choose";

/** The function of the runtime that finds texts among the items of a list. */
export const MIXED = "mixed";

const made = new WeakMap<Plan, XmlShapes>();

/** All shapes that the operations of a plan refer to, by their names. */
export function collectShapes(plan: Plan): XmlShapes {
  const known = made.get(plan) ?? findShapes(plan);
  made.set(plan, known);
  return known;
}

function findShapes(plan: Plan): XmlShapes {
  const { schemas } = plan.api;
  const names = findNames(plan);
  const shapes = new Map<string, Printable>();
  const open = new Set<SchemaId | Schema>();
  const shared = new Map<Schema, string>();
  const taken = new Set(names.values());
  const called = new Set<string>();
  const context = (isWhole: boolean): ShapeContext => ({
    schemas,
    nameOf: (id) => names.get(id),
    use: (id) => void open.add(id),
    share: (schema) => {
      open.add(schema);
      const name = shared.get(schema) ?? freeName(schema, names, taken);
      taken.add(name);
      shared.set(schema, name);
      return name;
    },
    mixed: () => {
      if (!isWhole) called.add(MIXED);
      return new Code(MIXED);
    },
    choose: (options) => {
      if (!isWhole) called.add(CHOOSE);
      return new Code(`/* @__PURE__ */ ${CHOOSE}`, options);
    },
  });
  for (const schema of xmlSchemas(plan)) wholeShape(schema, context(true));
  // what a shape uses is added behind it while the set is walked
  for (const one of open) {
    const name = typeof one === "string" ? names.get(one) : shared.get(one);
    const schema = typeof one === "string" ? schemaOf(schemas, one) : one;
    if (name !== undefined && schema)
      shapes.set(name, shapeOf(schema, context(false), 0));
  }
  return { shapes, shared, called };
}

/** That of what it refers to, with a number. */
function freeName(
  schema: Schema,
  names: ReadonlyMap<SchemaId, string>,
  taken: ReadonlySet<string>,
): string {
  const { $ref, allOf = [], oneOf = [], anyOf = [] } = schema;
  const ids = [$ref, ...[...allOf, ...oneOf, ...anyOf].map((one) => one.$ref)];
  const named = ids.map((id) => (id === undefined ? undefined : names.get(id)));
  const base = named.find((name) => name !== undefined) ?? "SharedXml";
  for (let next = 2; ; next++) {
    if (!taken.has(`${base}${next}`)) return `${base}${next}`;
  }
}
