import { isRecord } from "../parameters/value.js";
import { itemNames } from "./index-members.js";
import { localName } from "./name.js";
import { listAttributes, type XmlElement } from "./parse.js";
import {
  isObjectShape,
  isOpenList,
  isText,
  itemAt,
  resolveRest,
  resolveShape,
  type Kept,
  type Settled,
  type Slot,
  type XmlChoices,
  type XmlPart,
  type XmlShape,
} from "./shape.js";

export interface ChoiceOptions {
  /** What a value is that is a list, beside others that are none. */
  readonly list?: XmlPart;
  /** Members that an object has, if it is no list. */
  readonly needs?: readonly string[];
  /** Objects that are known by what they have. */
  readonly objects?: readonly XmlObjectChoice[];
}

export interface XmlObjectChoice {
  /** Members by key: one of these texts, or `true` for any. */
  readonly when: Readonly<Record<string, readonly string[] | true>>;
  /** Of this shape the object has the members. */
  readonly is: XmlPart;
}

/**
 * Tells what a value is that may be described in several ways: a list, or an
 * object that has what the others have not. Of several that fit it is the one
 * that most is known of; where none fits, it is read as what all have together.
 */
/* @__NO_SIDE_EFFECTS__ */
export function choose(options: ChoiceOptions): XmlChoices {
  const { list } = options;
  const meant = (some: readonly XmlElement[], own: XmlShape, inside = false) =>
    chooseShape(options, { elements: some, own, isInside: inside });
  return {
    ofValue(value, own) {
      if (Array.isArray(value)) return asList(own, list) ?? own;
      if (!isRecord(value)) return own;
      const textOf = (_: XmlShape, key: string) =>
        value[key] === undefined ? undefined : String(value[key]);
      return chooseObject(options, own, textOf);
    },
    ofElement: (element, own) => meant([element], own, true),
    keep(all, slot, element) {
      const key = JSON.stringify(slot.path);
      const known = all.get(key);
      if (known) known.elements.push(element);
      else all.set(key, keepFrom(slot, element, meant));
    },
    names(name, key) {
      const shape = list && resolveShape(list);
      if (!shape) return [name];
      if (isOpenList(shape)) return [name, ...itemNames(shape, key)];
      return [name, localName(shape.name ?? name)];
    },
    unnamed: () =>
      list ? choose({ ...options, list: resolveRest(list) }) : choose(options),
  };
}

/** The elements of one member, and what they are. */
function keepFrom(slot: Slot, element: XmlElement, meant: Meant): Kept {
  const elements = [element];
  return { elements, settle: () => settle(slot, elements, meant) };
}

type Meant = (some: readonly XmlElement[], own: XmlShape) => XmlShape;

/** What each of the elements of a member is. */
function settle(
  slot: Slot,
  elements: readonly XmlElement[],
  meant: Meant,
): Settled[] {
  const own = { name: slot.path.at(-1) ?? "", ...slot.shape };
  const all = meant(elements, own);
  const item = isOpenList(all);
  return elements.map((element, at) => ({
    slot: { ...slot, item },
    element,
    shape: item ? itemAt(all, at) : meant([element], own),
  }));
}

interface Choice {
  readonly elements: readonly XmlElement[];
  readonly own: XmlShape;
  /** The items of a list would stand in the element. */
  readonly isInside: boolean;
}

function chooseShape(
  options: ChoiceOptions,
  { elements, own, isInside }: Choice,
): XmlShape {
  const [element] = elements;
  if (!element) return own;
  const textOf = (shape: XmlShape, key: string) => textIn(element, shape, key);
  const object = chooseObject(options, own, textOf);
  const shape = asList(own, options.list);
  if (!shape) return object;
  const isOpen = isOpenList(shape) && !isInside;
  const hasNeeds = (options.needs ?? []).every(
    (key) => textOf(object, key) !== undefined,
  );
  const isFit = fits(element, object) && hasNeeds;
  const isList = isOpen
    ? elements.length > 1 || isItem(element, shape, own) || !isFit
    : isListOf(element, shape, isFit);
  return isList ? shape : object;
}

function asList({ name }: XmlShape, list?: XmlPart): XmlShape | undefined {
  if (!list) return undefined;
  const shape = resolveShape(list);
  return name === undefined ? shape : { name, ...shape };
}

type TextOf = (shape: XmlShape, key: string) => string | undefined;

function chooseObject(
  { objects = [] }: ChoiceOptions,
  { choose: _, ...own }: XmlShape,
  textOf: TextOf,
): XmlShape {
  let best: XmlShape = own;
  let most = -1;
  for (const { when, is } of objects) {
    const { members, rest } = resolveShape(is);
    const shape: XmlShape = {
      ...own,
      members: members ?? {},
      ...(rest && { rest }),
    };
    const marks = Object.entries(when);
    const isFit = marks.every(([key, texts]) => {
      const text = textOf(shape, key)?.trim();
      return text !== undefined && (texts === true || texts.includes(text));
    });
    if (!isFit || marks.length <= most) continue;
    best = shape;
    most = marks.length;
  }
  return best;
}

/** The text of the node that a member is; `undefined` where there is none. */
function textIn(
  element: XmlElement,
  { members = {} }: XmlShape,
  key: string,
): string | undefined {
  const part = Object.hasOwn(members, key) ? members[key] : undefined;
  const member: XmlShape = part ? resolveShape(part) : {};
  const own = localName(member.name ?? key);
  if (isText(member)) return textOf(element);
  if (member.node === "attribute")
    return listAttributes(element).find(([one]) => localName(one) === own)?.[1];
  const child = childrenOf(element).find((one) => localName(one.name) === own);
  return child && textOf(child);
}

const childrenOf = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child) => typeof child !== "string");

const textOf = ({ children }: XmlElement): string =>
  children.filter((child) => typeof child === "string").join("");

/** Whether an element can be what is no list. */
function fits(element: XmlElement, shape: XmlShape): boolean {
  const isBare =
    childrenOf(element).length === 0 && listAttributes(element).length === 0;
  if (!isBare) return isObjectShape(shape) || shape.type === "any";
  const text = textOf(element).trim();
  if (isObjectShape(shape) && !shape.type) {
    const parts = Object.values(shape.members ?? {}).map(resolveShape);
    return text === "" || parts.some(isText);
  }
  if (shape.text || text === "") return true;
  if (shape.type === "number") return !Number.isNaN(Number(text));
  return shape.type !== "boolean" || /^(true|false|[01])$/.test(text);
}

/** Whether an element is called as the items of a list are, and nothing else. */
function isItem(
  { name }: XmlElement,
  { items, first = [] }: XmlShape,
  own: XmlShape,
): boolean {
  const names = [...first, ...(items ? [items] : [])].map(
    (item) => resolveShape(item).name,
  );
  const isCalled = (one: string | undefined) =>
    one !== undefined && localName(one) === localName(name);
  return names.some(isCalled) && own.name !== undefined && !isCalled(own.name);
}

/** Whether an element holds the items of a list, and nothing else. */
function isListOf(
  element: XmlElement,
  { items, first = [] }: XmlShape,
  isFit: boolean,
): boolean {
  const children = childrenOf(element);
  if (listAttributes(element).length > 0) return false;
  if (children.length === 0) return !isFit && textOf(element).trim() === "";
  const names = [...first, ...(items ? [items] : [])].map(
    (item) => resolveShape(item).name ?? element.name,
  );
  return children.every((child) =>
    names.some((name) => localName(name) === localName(child.name)),
  );
}
