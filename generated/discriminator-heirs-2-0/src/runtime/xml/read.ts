import { indexMembers, type MemberIndex } from "./index-members.js";
import {
  count,
  type Members,
  place,
  placeList,
  placeObject,
  toObject,
} from "./members.js";
import { localName, prefixOf } from "./name.js";
import { listAttributes, parseXml, type XmlElement } from "./parse.js";
import {
  ANY,
  isObjectShape,
  isOpenList,
  itemAt,
  resolveRest,
  resolveShape,
  type Slot,
  TEXT,
  type Unsettled,
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

function readElement(element: XmlElement, own: XmlShape, walk: Walk): unknown {
  if (isNil(element)) return null;
  const shape = own.choose?.ofElement(element, own) ?? own;
  if (shape.items) return readItems(element, shape, walk);
  const hasElements = element.children.some(isElement);
  const isObject = isObjectShape(shape);
  const isBare = !hasElements && listAttributes(element).length === 0;
  const isScalar = isObject || shape.type === "any" ? isBare : !hasElements;
  if (isScalar && !(isObject && isEmptyObject(element, shape))) {
    return readText(textOf(element), shape, walk);
  }
  return readObject(element, isObject ? shape : ANY, walk);
}

/** Whether what may be an object is one, though it has neither member nor text. */
function isEmptyObject(element: XmlElement, { type }: XmlShape): boolean {
  if (type === undefined) return true;
  return type !== "string" && textOf(element).trim() === "";
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
    const isAlone = type !== undefined && words.length === 1;
    if (isAlone) {
      const { items: _, ...alone } = shape;
      return readText(text, alone, walk);
    }
    return words.map((word, at) => readText(word, itemAt(shape, at), walk));
  }
  const value = toScalar(text.trim(), type, toNumber);
  if (value === undefined) return text;
  return shape.text && !isExact(value, text) ? text : value;
}

function toScalar(
  bare: string,
  type: XmlShape["type"],
  toNumber: ToNumber,
): unknown {
  const isNumber = bare !== "" && !Number.isNaN(Number(bare));
  if (isNumber && (type === "number" || type === "scalar")) {
    return toNumber(bare);
  }
  if (type !== "boolean" && type !== "scalar") return undefined;
  if (bare === "true" || bare === "1") return true;
  return bare === "false" || bare === "0" ? false : undefined;
}

/** Whether a value would be written as just this text. */
function isExact(value: unknown, text: string): boolean {
  if (typeof value === "object") return /^-?[1-9]\d*$/.test(text);
  return String(value) === text;
}

/** The items of a list that has an element of its own. */
function readItems(
  { children }: XmlElement,
  shape: XmlShape,
  walk: Walk,
): unknown[] {
  const nodes = shape.mixed?.(children, shape) ?? children.filter(isElement);
  return nodes.map((node, at) => {
    const own = itemAt(shape, at);
    return isElement(node)
      ? readElement(node, own, walk)
      : readText(node, own, walk);
  });
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
  const unsettled: Unsettled = new Map();
  for (const child of element.children.filter(isElement)) {
    const name = localName(child.name);
    const slot = index.elements.get(name) ?? unknownSlot(name, shape.rest);
    if (slot.shape.choose) {
      slot.shape.choose.keep(unsettled, slot, child);
      continue;
    }
    const own = slot.item
      ? itemAt(slot.shape, count(target, slot))
      : slot.shape;
    place(target, slot, readElement(child, own, walk));
  }
  for (const all of unsettled.values()) {
    for (const { slot, element: one, shape: own } of all.settle()) {
      place(target, slot, readElement(one, own, walk));
    }
  }
  readContent(element, index.text, target, walk);
  for (const path of index.objects) placeObject(target, path);
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
  // only a text, or a list that must be there, can be empty
  if (isBlank && (shape.items ? !shape.always : shape.type !== undefined)) {
    return;
  }
  place(target, slot ?? MIXED, readText(text, shape, walk));
}

/** What attributes that are not listed are, where they are members of a map. */
function restOfAttributes(rest: XmlPart = ANY): XmlPart | undefined {
  return resolveShape(rest).node === "attribute" ? rest : undefined;
}
