import { indexMembers, type MemberIndex, type Slot } from "./index-members.js";
import { localName, prefixOf } from "./name.js";
import { parseXml, type XmlElement } from "./parse.js";
import {
  ANY,
  isObjectShape,
  isOpenList,
  itemAt,
  resolveRest,
  resolveShape,
  TEXT,
  type XmlPart,
  type XmlShape,
} from "./shape.js";

/**
 * The value of a document, by its shape: numbers and booleans where the shape
 * has them, lists even of one item, and members that it does not know as they
 * come. Names are matched without their prefixes, and the name of the root is
 * not asked.
 *
 * @param toNumber What the text of a number becomes. Default: a number.
 * @throws {SyntaxError} if the text is not well-formed XML, or has a document
 * type.
 */
export function readXml(
  text: string,
  shape: XmlPart,
  toNumber: ToNumber = Number,
): unknown {
  const walk = { indexes: new Map<unknown, MemberIndex>(), toNumber };
  return readElement(parseXml(text), resolveShape(shape), walk);
}

/** What the text of a number becomes. */
type ToNumber = (text: string) => unknown;

interface Walk {
  /** What was worked out of a shape's members. */
  readonly indexes: Map<unknown, MemberIndex>;
  readonly toNumber: ToNumber;
}

function readElement(
  element: XmlElement,
  shape: XmlShape,
  walk: Walk,
): unknown {
  if (isNil(element)) return null;
  if (shape.items) return readItems(element, shape, walk);
  const isText = !element.children.some(isElement);
  const isObject = isObjectShape(shape);
  const isBare = isText && listAttributes(element).length === 0;
  if (shape.type === "any" ? isBare : isText && !isObject) {
    return readText(textOf(element), shape, walk);
  }
  return readObject(element, isObject ? shape : ANY, walk);
}

function isElement(child: XmlElement | string): child is XmlElement {
  return typeof child !== "string";
}

function isNil({ attributes }: XmlElement): boolean {
  for (const [name, value] of attributes) {
    const isMark = localName(name) === "nil" && prefixOf(name) !== "";
    if (isMark && /^\s*(true|1)\s*$/.test(value)) return true;
  }
  return false;
}

function textOf({ children }: XmlElement): string {
  return children.filter((child) => !isElement(child)).join("");
}

/**
 * A text that is not of its type is left as it is; one that is a list has its
 * words (XML Schema 2, section 2.4.1.2).
 */
function readText(text: string, shape: XmlShape, walk: Walk): unknown {
  const { type, items } = shape;
  const { toNumber } = walk;
  if (items) {
    const words = text.split(/\s+/).filter((word) => word !== "");
    return words.map((word, at) => readText(word, itemAt(shape, at), walk));
  }
  const bare = text.trim();
  if (type === "number") {
    return bare === "" || Number.isNaN(Number(bare)) ? text : toNumber(bare);
  }
  if (type !== "boolean") return text;
  if (bare === "true" || bare === "1") return true;
  return bare === "false" || bare === "0" ? false : text;
}

/** The items of a list that has an element of its own. */
function readItems(
  element: XmlElement,
  shape: XmlShape,
  walk: Walk,
): unknown[] {
  return element.children
    .filter(isElement)
    .map((child, at) => readElement(child, itemAt(shape, at), walk));
}

/** Attributes that are data: not namespaces, nor what a schema needs. */
function listAttributes({ attributes }: XmlElement): [string, string][] {
  return [...attributes].filter(
    ([name]) => !/^(xmlns|xsi:.*|xmlns:.*)$/.test(name),
  );
}

function readObject(element: XmlElement, shape: XmlShape, walk: Walk): unknown {
  const key = shape.members ?? shape;
  const index = walk.indexes.get(key) ?? indexMembers(shape);
  walk.indexes.set(key, index);
  const target: Members = new Map();
  for (const [name, value] of listAttributes(element)) {
    const known = index.attributes.get(localName(name));
    const slot = known ?? unknownSlot(name, restOfAttributes(shape.rest));
    place(target, slot, readText(value, slot.shape, walk));
  }
  for (const child of element.children.filter(isElement)) {
    const name = localName(child.name);
    const slot = index.elements.get(name) ?? unknownSlot(name, shape.rest);
    const own = slot.item
      ? itemAt(slot.shape, count(target, slot))
      : slot.shape;
    place(target, slot, readElement(child, own, walk));
  }
  readContent(element, index.text, target, walk);
  for (const path of index.lists) placeList(target, path);
  return toObject(target);
}

function unknownSlot(name: string, rest?: XmlPart): Slot {
  const path = [localName(name)];
  const shape = resolveRest(rest);
  return { path, shape, item: isOpenList(shape) && !shape.node };
}

const MIXED: Slot = { path: [TEXT], shape: {}, item: false };

/** The text of an element is one of its members, unless it is layout. */
function readContent(
  element: XmlElement,
  slot: Slot | undefined,
  target: Members,
  walk: Walk,
): void {
  const text = textOf(element);
  const isBlank = text.trim() === "";
  if (isBlank && (!slot || element.children.some(isElement))) return;
  const { shape } = slot ?? MIXED;
  place(target, slot ?? MIXED, readText(text, shape, walk));
}

/** Members by key; what is a Map becomes an object when all is read. */
type Members = Map<string, unknown>;

/** What attributes that are not listed are, where they are members of a map. */
function restOfAttributes(rest: XmlPart = ANY): XmlPart | undefined {
  return resolveShape(rest).node === "attribute" ? rest : undefined;
}

/** Items that a list has so far. */
function count(target: Members, { path }: Slot): number {
  const [members, key] = descend(target, path);
  const known = members.get(key);
  return Array.isArray(known) ? known.length : 0;
}

function place(target: Members, { path, item }: Slot, value: unknown): void {
  const [members, key] = descend(target, path);
  const known = members.get(key);
  if (item) {
    if (Array.isArray(known)) known.push(value);
    else members.set(key, [value]);
  } else if (!members.has(key)) members.set(key, value);
  // an element that comes again although it is no list is one after all
  else if (known instanceof Repeated) known.values.push(value);
  else members.set(key, new Repeated([known, value]));
}

/** The values of a member that nobody said to be a list. */
class Repeated {
  readonly values: unknown[];
  constructor(values: unknown[]) {
    this.values = values;
  }
}

function placeList(target: Members, path: readonly string[]): void {
  const [members, key] = descend(target, path);
  if (!members.has(key)) members.set(key, []);
}

function descend(
  target: Members,
  path: readonly string[],
): [members: Members, key: string] {
  let members = target;
  for (const key of path.slice(0, -1)) {
    const inner = members.get(key);
    const next: Members = inner instanceof Map ? inner : new Map();
    members.set(key, next);
    members = next;
  }
  return [members, path.at(-1) ?? ""];
}

/** `fromEntries` defines each member, so that `__proto__` is data. */
function toObject(members: Members): object {
  const entries = [...members].map(([key, value]) => {
    if (value instanceof Map) return [key, toObject(value as Members)];
    return [key, value instanceof Repeated ? value.values : value];
  });
  return Object.fromEntries(entries) as object;
}
