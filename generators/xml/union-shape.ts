import type { Schema } from "../../src/ir/index.js";
import type { XmlFacts } from "../../src/plan/xml/facts.js";
import { readingOf } from "../../src/plan/xml/scalars.js";
import {
  settleUnion,
  type XmlChoice,
  type XmlUnion,
} from "../../src/plan/xml/union.js";
import { Code, type Printable } from "../layout.js";
import {
  type Below,
  isObject,
  hasNoNode,
  listShape,
  nodeOf,
  objectShape,
  type Shape,
  type ShapeContext,
} from "./nodes.js";

interface UnionContext extends ShapeContext {
  readonly below: Below;
}

/** The shape of a value that may be described in several ways. */
export function unionShape(schema: Schema, context: UnionContext): Printable {
  const union = settleUnion(schema, context.schemas);
  const { facts, list = facts } = union;
  const isList = list.items !== undefined || list.types.has("array");
  const isWords = ["attribute", "text", "cdata"].includes(
    facts.xml.nodeType ?? "",
  );
  if (isList && (!union.list || isWords)) {
    const words = listShape({ ...list, xml: facts.xml }, context);
    return union.list
      ? { ...words, ...scalarBeside(schema, facts, context) }
      : words;
  }
  const own = isObject(facts)
    ? { ...objectOf(facts, context), ...scalarBeside(schema, facts, context) }
    : { ...nodeOf(facts.xml), ...scalarOf(schema, context) };
  return { ...own, choose: chooseOf(union, context) };
}

const objectOf = (facts: XmlFacts, { below, schemas }: UnionContext): Shape =>
  objectShape(facts, below, (part) => hasNoNode(part, schemas));

function scalarOf(schema: Schema, { schemas }: UnionContext): Shape {
  const { type, text } = readingOf(schema, schemas);
  return { type, text };
}

/** What an element is that has no members, where it need not be an object. */
function scalarBeside(
  schema: Schema,
  { types }: XmlFacts,
  context: UnionContext,
): Shape {
  const isScalar = ["string", "number", "integer", "boolean"].some((type) =>
    types.has(type as "string"),
  );
  if (!isScalar) return {};
  const { type = "string", text } = scalarOf(schema, context);
  return { type, text };
}

/** `undefined` where there is nothing to choose from. */
function chooseOf(
  { list, choices, needs }: XmlUnion,
  context: UnionContext,
): Printable | undefined {
  if (!list && choices.length === 0) return undefined;
  const objects = choices.map((choice) => choiceOf(choice, context));
  return context.choose({
    list: list && listShape(list, context),
    needs: list && needs.length > 0 ? needs : undefined,
    objects: objects.length > 0 ? objects : undefined,
  });
}

function choiceOf(
  { id, facts, marks }: XmlChoice,
  context: UnionContext,
): Printable {
  const { members, rest } = objectOf(facts, context);
  return {
    when: Object.fromEntries(marks),
    is: referTo(id, context) ?? { members, rest },
  };
}

function referTo(
  id: string | undefined,
  { nameOf, use }: UnionContext,
): Printable | undefined {
  const name = id === undefined ? undefined : nameOf(id);
  if (id === undefined || name === undefined) return undefined;
  use(id);
  return new Code(`() => ${name}`);
}
