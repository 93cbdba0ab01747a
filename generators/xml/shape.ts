import type { Schema, Xml } from "../../src/ir/index.js";
import { describedName } from "../../src/ir/described-name.js";
import { schemaOf } from "../../src/ir/reach.js";
import { Code, type Printable } from "../layout.js";
import { gatherFacts } from "../../src/plan/xml/facts.js";
import { alternativesOf } from "../../src/plan/xml/parts.js";
import { isLooped } from "../../src/plan/xml/loops.js";
import { nodeOf, type Shape, type ShapeContext } from "./nodes.js";
import { unionShape } from "./union-shape.js";

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
  if (depth > 0 && isLooped(schema, context.schemas))
    return new Code(`() => ${context.share(schema)}`);
  const below = (part: Schema) =>
    depth > MAX_DEPTH ? ANY : shapeOf(part, context, depth + 1);
  return unionShape(schema, { ...context, below });
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
  const called = describedName(items.$ref, context.schemas);
  return called !== undefined && is instanceof Code
    ? { ...(shape as object), items: { name: called, is } }
    : shape;
}

const isBare = (schema: Schema): boolean =>
  Object.keys(schema).every((keyword) => keyword === "$ref");

const ANY: Printable = { type: "any" };

/** A reference that is nothing else, may be `null`, or is only given another name (OpenAPI 3.1 has siblings, 3.0 `allOf`). */
function referenceOf(
  schema: Schema,
  { nameOf, use, schemas }: ShapeContext,
): Printable | undefined {
  const parts = [schema, ...(schema.allOf ?? []), ...onlyAlternative(schema)];
  const [found, ...others] = parts.filter(({ $ref }) => $ref !== undefined);
  const id = found?.$ref;
  if (id === undefined || others.length > 0 || isMore(schema, parts))
    return undefined;
  const name = nameOf(id);
  const target = schemaOf(schemas, id);
  if (name === undefined || !target) return undefined;
  use(id);
  const xml = parts.reduce<Xml>((all, part) => ({ ...part.xml, ...all }), {});
  const own = isWrappedHere(schema, xml, schemas)
    ? { ...nodeOf(gatherFacts(schema, schemas).xml), wrapped: true }
    : nodeHere(xml, target, schemas);
  const thunk = new Code(`() => ${name}`);
  return Object.values(own).every((value) => value === undefined)
    ? thunk
    : { ...own, is: thunk };
}

/** What is an element here says so where it is something else at home. */
function nodeHere(
  xml: Xml,
  target: Schema,
  schemas: ShapeContext["schemas"],
): Shape {
  const { nodeType = "element" } = gatherFacts(target, schemas).xml;
  const isOther = xml.nodeType === "element" && nodeType !== "element";
  return { ...nodeOf(xml), ...(isOther && { node: "element" }) };
}

/** The only alternative that there is beside `null`. */
function onlyAlternative({ oneOf = [], anyOf = [] }: Schema): Schema[] {
  const present = alternativesOf({ oneOf, anyOf });
  const isUnion = oneOf.length > 0 && anyOf.length > 0;
  return present.length === 1 && !isUnion ? present : [];
}

/** Whether something beside a reference says what the value is. */
const isMore = (schema: Schema, parts: readonly Schema[]): boolean =>
  parts.some((part) => {
    const { properties, items, additionalProperties, ...others } = part;
    const alternatives = part === schema ? [] : alternativesOf(others);
    const isNested = part !== schema && others.allOf !== undefined;
    const own = properties ?? items ?? additionalProperties;
    return own !== undefined || alternatives.length > 0 || isNested;
  }) || alternativesOf(schema).length > onlyAlternative(schema).length;

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
