import type { Api, Schema, SchemaId, Xml } from "../../src/ir/index.js";
import { parseLiftedId } from "../../src/ir/lifted.js";
import { schemaOf } from "../../src/ir/reach.js";
import { Code, type Printable } from "../layout.js";
import { gatherFacts, type XmlFacts } from "../../src/plan/xml-facts.js";

export interface ShapeContext {
  readonly schemas: Api["schemas"];
  /** The name of the constant that holds the shape of a schema of the table. */
  readonly nameOf: (id: SchemaId) => string | undefined;
  /** Told which schemas the shape refers to. */
  readonly use: (id: SchemaId) => void;
}

/** Deeper than this nobody nests in place; what is below is written and read as it comes. */
const MAX_DEPTH = 60;

/** The shape that drives the runtime's XML codec, for one schema. What is the default is left out. */
export function shapeOf(
  schema: Schema,
  context: ShapeContext,
  depth = 0,
): Printable {
  const reference = referenceOf(schema, context);
  if (reference !== undefined && depth > 0) return reference;
  const facts = gatherFacts(schema, context.schemas);
  const below = (part: Schema) =>
    depth > MAX_DEPTH ? ANY : shapeOf(part, context, depth + 1);
  const asObject = () =>
    objectShape(facts, below, (part) => isOpenList(part, context));
  // of a list nothing says where it ends and an object begins: it is read as it comes
  if (facts.types.has("array") && facts.types.has("object"))
    return { type: "any", ...asObject() };
  if (facts.items && !facts.types.has("object"))
    return listShape(facts, facts.items, below);
  if (facts.types.has("array")) return listShape(facts, {}, below);
  if (isObject(facts)) return asObject();
  return { ...nodeOf(facts.xml), type: scalarType(facts) };
}

/** The shape of a whole document: the shared one where its schema has a name. The items of a list are called by theirs. */
export function wholeShape(schema: Schema, context: ShapeContext): Printable {
  const { $ref } = schema;
  const name = $ref === undefined ? undefined : context.nameOf($ref);
  if ($ref !== undefined && name !== undefined && isBare(schema)) {
    context.use($ref);
    return new Code(name);
  }
  const shape = shapeOf(schema, context);
  const { items, xml } = gatherFacts(schema, context.schemas);
  const own = items && gatherFacts(items, context.schemas).xml.name;
  if (!items?.$ref || own !== undefined || xml.name !== undefined) return shape;
  const is = shapeOf(items, context, 1);
  const isNamed = parseLiftedId(items.$ref) === undefined;
  return isNamed && is instanceof Code
    ? { ...(shape as object), items: { name: items.$ref, is } }
    : shape;
}

const isBare = (schema: Schema): boolean =>
  Object.keys(schema).every((keyword) => keyword === "$ref");

const ANY: Printable = { type: "any" };

/** Properties of what is no object by its type say nothing of it (JSON Schema 2020-12, Core §10.3.2). */
function isObject({ types, hasMembers, rest }: XmlFacts): boolean {
  if ([...types].some((type) => type !== "null")) return types.has("object");
  return hasMembers || rest !== undefined;
}

/** A reference that is nothing else, or that is only given another name (OpenAPI 3.1 has siblings, 3.0 `allOf`). */
function referenceOf(
  schema: Schema,
  { nameOf, use, schemas }: ShapeContext,
): Printable | undefined {
  const found = [schema, ...(schema.allOf ?? [])].filter(
    ({ $ref }) => $ref !== undefined,
  );
  const id = found[0]?.$ref;
  const isMore = [schema, ...(schema.allOf ?? [])].some(
    ({ properties, items, oneOf, anyOf, additionalProperties }) =>
      properties ?? items ?? oneOf ?? anyOf ?? additionalProperties,
  );
  if (id === undefined || found.length > 1 || isMore) return undefined;
  const name = nameOf(id);
  if (name === undefined || !schemaOf(schemas, id)) return undefined;
  use(id);
  const xml: Xml = {
    ...schema.allOf?.reduce<Xml>((all, part) => ({ ...part.xml, ...all }), {}),
    ...schema.xml,
  };
  const own = isWrappedHere(schema, xml, schemas)
    ? { ...nodeOf(gatherFacts(schema, schemas).xml), wrapped: true }
    : nodeOf(xml);
  const thunk = new Code(`() => ${name}`);
  return Object.values(own).every((value) => value === undefined)
    ? thunk
    : { ...own, is: thunk };
}

/** A list that has an element where it is referred to, be it that it has none itself. */
function isWrappedHere(
  schema: Schema,
  { nodeType }: Xml,
  schemas: ShapeContext["schemas"],
): boolean {
  if (nodeType !== "element") return false;
  const { items, types } = gatherFacts(schema, schemas);
  return (items !== undefined || types.has("array")) && !types.has("object");
}

/** The names, and the kind of the node. */
function nodeOf({ nodeType, name, namespace, prefix }: Xml) {
  return {
    name,
    namespace,
    prefix,
    node: nodeType === "element" ? undefined : nodeType,
  };
}

type Below = (schema: Schema) => Printable;

function listShape(
  { xml, first }: XmlFacts,
  items: Schema,
  below: Below,
): Printable {
  const wrapped = xml.nodeType === "element" || undefined;
  const { node, name, ...own } = nodeOf(xml);
  const isAttribute = node === "attribute" || node === "text";
  // the name of a list without an element of its own names nothing (OpenAPI 3.1 §4.8.26)
  return {
    ...(wrapped ? { name, ...own } : {}),
    ...(isAttribute && { node, name }),
    first: first?.map(below),
    items: below(items),
    wrapped,
  };
}

function objectShape(
  { xml, properties, required, rest }: XmlFacts,
  below: Below,
  isList: (schema: Schema) => boolean,
): Readonly<Record<string, Printable | undefined>> {
  const members = [...properties].map(([name, schema]): [string, Printable] => [
    name,
    required.has(name) && isList(schema)
      ? alwaysList(below(schema))
      : below(schema),
  ]);
  const open = properties.size === 0 && rest === undefined;
  return {
    ...nodeOf(xml),
    members:
      members.length > 0 || open ? Object.fromEntries(members) : undefined,
    rest: rest && below(rest),
  };
}

/** A list that must be there is empty where none of its items is. */
const alwaysList = (shape: Printable): Printable =>
  shape instanceof Code
    ? { is: shape, always: true }
    : { ...(shape as object), always: true };

/** A list whose items stand where it would stand itself. */
function isOpenList(schema: Schema, { schemas }: ShapeContext): boolean {
  const { items, types, xml } = gatherFacts(schema, schemas);
  const wrapped = xml.nodeType === "element";
  return items !== undefined && !types.has("object") && !wrapped;
}

/** Where there are several, the text itself is what can be kept. */
function scalarType({
  types,
}: XmlFacts): "number" | "boolean" | "any" | undefined {
  const known = [...types].filter((type) => type !== "null");
  if (known.length === 0) return "any";
  if (known.every((type) => type === "integer" || type === "number"))
    return "number";
  return known.every((type) => type === "boolean") ? "boolean" : undefined;
}
