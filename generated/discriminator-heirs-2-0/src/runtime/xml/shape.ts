import type { XmlElement } from "./parse.js";

/** A shape, or where it stands, so that shapes can hold themselves. */
export type XmlPart = XmlShape | (() => XmlShape);

/**
 * How a value is written as XML, as data: OpenAPI's XML Object for a schema and
 * all that is in it. Nothing at all is a text; see {@link xml}.
 */
export interface XmlShape {
  /** Default: the key of the member, or the name that a list has. */
  readonly name?: string;
  readonly namespace?: string;
  readonly prefix?: string;
  /**
   * The kind of node that the value is; `none` is an object whose members stand
   * in the element around it. Default: an element.
   */
  readonly node?: "element" | "attribute" | "text" | "cdata" | "none";
  /**
   * What the text is read as; `scalar` is a number or a boolean, `any` has
   * whatever stands there. Beside members, an element that has none of them is
   * this. Default: text.
   */
  readonly type?: "number" | "boolean" | "scalar" | "string" | "any";
  /** Only a text that is written exactly as its type would be is of that. */
  readonly text?: boolean;
  /** The members of an object, by key. */
  readonly members?: Readonly<Record<string, XmlPart>>;
  /** What members that are not listed are. */
  readonly rest?: XmlPart;
  /** What the items of a list are. */
  readonly items?: XmlPart;
  /** What the first of them are, where they are something else. */
  readonly first?: readonly XmlPart[];
  /** The list has an element of its own. */
  readonly wrapped?: boolean;
  /** A list without items is read as an empty one, and so is an inner object. */
  readonly always?: boolean;
  /** Finds the nodes that are items where some of them are texts. */
  readonly mixed?: (
    children: XmlElement["children"],
    own: XmlShape,
  ) => XmlElement["children"];
  /** Tells how a value is meant that may be described in several ways. */
  readonly choose?: XmlChoices;
  /** The shape that this one only names anew. */
  readonly is?: XmlPart;
}

/** Where the value of a node goes: one key, or several through `none`. */
export interface Slot {
  readonly path: readonly string[];
  /** Of the node; of the list, where it is one item of it. */
  readonly shape: XmlShape;
  readonly item: boolean;
}

/** See `choose`: it is carried only by the connectors that need it. */
export interface XmlChoices {
  /** The shape that a value has, which is written. */
  readonly ofValue: (value: unknown, own: XmlShape) => XmlShape;
  /** The shape of an element that stands for itself. */
  readonly ofElement: (element: XmlElement, own: XmlShape) => XmlShape;
  /** Keeps an element of a member until all of them are there. */
  readonly keep: (all: Unsettled, slot: Slot, element: XmlElement) => void;
  /** What the elements of a member are called. */
  readonly names: (name: string, key: string) => readonly string[];
  /** The same of a member whose key is data, by which it is called. */
  readonly unnamed: () => XmlChoices;
}

/** Elements by the member that they are. */
export type Unsettled = Map<string, Kept>;

/** The elements of a member; what they are shows when all are there. */
export interface Kept {
  readonly elements: XmlElement[];
  readonly settle: () => readonly Settled[];
}

/** An element, and what it is after all. */
export interface Settled {
  readonly slot: Slot;
  readonly element: XmlElement;
  readonly shape: XmlShape;
}

/** The shape itself, with the names of whoever refers to it. */
export function resolveShape(part: XmlPart): XmlShape {
  const shape = typeof part === "function" ? part() : part;
  if (!shape.is) return shape;
  const { is, ...own } = shape;
  return { ...resolveShape(is), ...own };
}

/** The key of text beside attributes or elements that nobody said to be any. */
export const TEXT = "#text";

/** What an unlisted member is. */
export const ANY: XmlShape = { type: "any" };

/** What the item of a list is at a place. */
export function itemAt({ first, items = ANY }: XmlShape, at: number): XmlShape {
  return resolveShape(first?.[at] ?? items);
}

/** What stands in an element as a text of its own. */
export function isText({ node }: XmlShape): boolean {
  return node === "text" || node === "cdata";
}

/** A list whose items stand where it would stand itself. */
export function isOpenList({ items, wrapped }: XmlShape): boolean {
  return items !== undefined && !wrapped;
}

/**
 * What members that are not listed are: their keys are data, and so they are
 * called by those, whatever their shape would be called elsewhere.
 */
export function resolveRest(part: XmlPart = ANY): XmlShape {
  const { name: _, ...shape } = resolveShape(part);
  const { items, first = [], choose } = shape;
  if (choose) return { ...shape, choose: choose.unnamed() };
  if (!items || !isOpenList(shape)) return shape;
  const own = first.map((one) => resolveRest(one));
  return { ...shape, items: resolveRest(items), first: own };
}

/** The shape of an object, which may list no members. */
export function isObjectShape({ members, rest }: XmlShape): boolean {
  return members !== undefined || rest !== undefined;
}
