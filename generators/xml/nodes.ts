import type { Api, Schema, SchemaId, Xml } from "../../src/ir/index.js";
import { gatherFacts, type XmlFacts } from "../../src/plan/xml/facts.js";
import { Code, type Printable } from "../layout.js";

export interface ShapeContext {
  readonly schemas: Api["schemas"];
  /** The name of the constant that holds the shape of a schema of the table. */
  readonly nameOf: (id: SchemaId) => string | undefined;
  /** Told which schemas the shape refers to. */
  readonly use: (id: SchemaId) => void;
  /** The name of a constant for a schema that has none, and holds itself. */
  readonly share: (schema: Schema) => string;
  /** The call that makes what chooses among shapes. */
  readonly choose: (options: Printable) => Printable;
  /** The function that finds texts among the items of a list. */
  readonly mixed: () => Printable;
}

/** Properties of what is no object by its type say nothing of it (JSON Schema 2020-12, Core §10.3.2). */
export function isObject({ types, hasMembers, rest }: XmlFacts): boolean {
  if ([...types].some((type) => type !== "null")) return types.has("object");
  return hasMembers || rest !== undefined;
}

/** The names, and the kind of the node. */
export function nodeOf({ nodeType, name, namespace, prefix }: Xml) {
  return {
    name,
    namespace,
    prefix,
    node: nodeType === "element" ? undefined : nodeType,
  };
}

/** A shape in the making. */
export type Shape = Readonly<Record<string, Printable | undefined>>;

export interface ListContext extends Pick<ShapeContext, "schemas" | "mixed"> {
  readonly below: Below;
}

const isText = (schema: Schema, schemas: Api["schemas"]): boolean => {
  const { nodeType = "element" } = gatherFacts(schema, schemas).xml;
  return nodeType === "text" || nodeType === "cdata";
};

/** The shape of what is inside. */
export type Below = (schema: Schema) => Printable;

export function listShape(
  { xml, first, items = {} }: XmlFacts,
  { below, schemas, mixed }: ListContext,
): Shape {
  const wrapped = xml.nodeType === "element" || undefined;
  const { node, name, ...own } = nodeOf(xml);
  const isWords = node === "attribute" || node === "text" || node === "cdata";
  // the name of a list without an element of its own names nothing (OpenAPI 3.1 §4.8.26)
  return {
    ...(wrapped ? { name, ...own } : {}),
    ...(isWords && { node, name }),
    mixed: first?.some((one) => isText(one, schemas)) ? mixed() : undefined,
    first: first?.map(below),
    items: below(items),
    wrapped,
  };
}

export function objectShape(
  { xml, properties, required, rest }: XmlFacts,
  below: Below,
  isAlways: (schema: Schema) => boolean,
): Shape {
  const members = [...properties].map(([name, schema]): [string, Printable] => [
    name,
    required.has(name) && isAlways(schema)
      ? alwaysThere(below(schema))
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

/** What must be there is empty where nothing of it is. */
const alwaysThere = (shape: Printable): Printable =>
  shape instanceof Code
    ? { is: shape, always: true }
    : { ...(shape as object), always: true };

/** A list or an object of which no node shows that it is there: what is in it stands where it would stand itself. */
export function hasNoNode(schema: Schema, schemas: Api["schemas"]): boolean {
  const { items, types, xml } = gatherFacts(schema, schemas);
  const wrapped = xml.nodeType === "element";
  if (xml.nodeType === "none" && types.has("object")) return true;
  return items !== undefined && !types.has("object") && !wrapped;
}
