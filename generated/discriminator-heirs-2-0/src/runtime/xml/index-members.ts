import { localName } from "./name.js";
import {
  isOpenList,
  isText,
  resolveShape,
  type Slot,
  type XmlPart,
  type XmlShape,
} from "./shape.js";

/** The members of an object by the local names of their nodes. */
export interface MemberIndex {
  readonly attributes: ReadonlyMap<string, Slot>;
  readonly elements: ReadonlyMap<string, Slot>;
  /** The member that is the text of the element. */
  readonly text: Slot | undefined;
  /** Lists that are read as empty where they have no items. */
  readonly lists: readonly (readonly string[])[];
  /** Objects without an element of their own that must be there. */
  readonly objects: readonly (readonly string[])[];
}

interface OpenIndex {
  readonly attributes: Map<string, Slot>;
  readonly elements: Map<string, Slot>;
  text: Slot | undefined;
  readonly lists: (readonly string[])[];
  readonly objects: (readonly string[])[];
}

export function indexMembers(shape: XmlShape): MemberIndex {
  const index: OpenIndex = {
    attributes: new Map(),
    elements: new Map(),
    text: undefined,
    lists: [],
    objects: [],
  };
  addMembers(index, shape, []);
  return index;
}

function addMembers(
  index: OpenIndex,
  { members = {} }: XmlShape,
  around: readonly string[],
): void {
  for (const [key, part] of Object.entries(members)) {
    addMember(index, part, [...around, key]);
  }
}

function addMember(
  index: OpenIndex,
  part: XmlPart,
  path: readonly string[],
): void {
  const shape = resolveShape(part);
  const key = path.at(-1) ?? "";
  const slot: Slot = { path, shape, item: false };
  const name = localName(shape.name ?? key);
  if (shape.node === "attribute") index.attributes.set(name, slot);
  else if (isText(shape)) index.text = slot;
  else if (shape.choose) {
    for (const one of shape.choose.names(name, key)) {
      index.elements.set(one, slot);
    }
  } else if (shape.node === "none" && path.length < 20) {
    addMembers(index, shape, path);
    if (shape.always) index.objects.push(path);
  } else if (shape.items && isOpenList(shape)) {
    const own: Slot = { path, shape, item: true };
    for (const one of itemNames(shape, key)) index.elements.set(one, own);
    if (shape.always) index.lists.push(path);
  } else index.elements.set(name, slot);
}

/** What the elements of the items of a list are called. */
export function itemNames(
  { items, first = [] }: XmlShape,
  key: string,
): string[] {
  return [...first, ...(items ? [items] : [])].map((item) =>
    localName(resolveShape(item).name ?? key),
  );
}
