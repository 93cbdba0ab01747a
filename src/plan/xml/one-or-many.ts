import type { Api, TypeName } from "../../ir/index.js";
import { gatherFacts, isObject, type XmlFacts } from "./facts.js";
import { localName } from "./local-name.js";
import type { XmlUnion } from "./union.js";

/**
 * What a value is read as that may be a list or none, where one element can be both; `undefined` where it can be told.
 */
export function oneOrMany(
  union: XmlUnion,
  key: string | undefined,
  schemas: Api["schemas"],
): string | undefined {
  const { facts, list } = union;
  if (!list) return undefined;
  const { nodeType = "" } = facts.xml;
  const isWords = ["attribute", "text", "cdata"].includes(nodeType);
  if (isWords && !isObject(facts)) return "one word is read as no list";
  if (list.xml.nodeType === "element" || key === undefined)
    return canBeEmpty(union) ? "what is empty is read as no list" : undefined;
  const item = itemOf(list, schemas);
  const name = item.xml.name ?? key;
  const isCalled = localName(name) === localName(facts.xml.name ?? key);
  return isCalled && canBeItem(union, item)
    ? "one element is read as no list"
    : undefined;
}

/** An element without anything in it: the same as a list without items. */
const canBeEmpty = ({ facts, needs }: XmlUnion): boolean =>
  facts.types.has("string") || (isObject(facts) && needs.length === 0);

const itemOf = ({ items = {} }: XmlFacts, schemas: Api["schemas"]): XmlFacts =>
  gatherFacts(items, schemas);

/** Whether an element that stands for the whole could stand for an item of the list. */
function canBeItem({ facts, needs }: XmlUnion, item: XmlFacts): boolean {
  const isAny = [facts, item].some((one) => !isObject(one) && !isScalar(one));
  const hasOwn = needs.some((name) => !item.properties.has(name));
  const areObjects = isObject(facts) && isObject(item) && !hasOwn;
  return isAny || areObjects || (isScalar(facts) && isScalar(item));
}

const SCALARS: readonly TypeName[] = ["string", "number", "integer", "boolean"];

const isScalar = ({ types }: XmlFacts): boolean =>
  SCALARS.some((type) => types.has(type));
