import { ArgumentError } from "../errors/errors.js";
import { toDeepText } from "../parameters/deep-text.js";
import { isRecord, toPlain } from "../parameters/value.js";
import { escapeText, writeSection } from "./characters.js";
import {
  ANY,
  isOpenList,
  isText,
  itemAt,
  resolveRest,
  resolveShape,
  TEXT,
  type XmlPart,
  type XmlShape,
} from "./shape.js";
import type { Scope } from "./tag.js";
import { Tag } from "./tag.js";

/**
 * A value as a document, by its shape. Members that are `undefined` are left
 * out; `null` is an element that is `nil`.
 *
 * @throws {ArgumentError} if the value has a name or a character that XML
 * cannot hold, or is nested too deep.
 */
export function writeXml(value: unknown, part: XmlPart, root = "root"): string {
  const shape = resolveShape(part);
  const node = { name: shape.name ?? root, value, shape };
  const scope: Scope = { bound: new Map([["xml", ""]]), depth: 0 };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(node, scope)}`;
}

/** A value and the name that it has where it stands. */
interface Named {
  readonly name: string;
  readonly value: unknown;
  readonly shape: XmlShape;
}

const MAX_DEPTH = 200;

function writeElement(named: Named, scope: Scope): string {
  const { name, value, shape } = settle(named);
  if (scope.depth > MAX_DEPTH) throw new ArgumentError("is nested too deep");
  const tag = new Tag(scope);
  const written = tag.qualify(name, shape);
  const content = writeContent(toPlain(value), { tag, name, shape });
  const start = `<${written}${tag.attributes}`;
  return content === "" ? `${start}/>` : `${start}>${content}</${written}>`;
}

/** What may be described in several ways is written as what it is. */
function settle(named: Named): Named {
  const { choose } = named.shape;
  if (!choose) return named;
  const shape = choose.ofValue(toPlain(named.value), named.shape);
  return { ...named, name: shape.name ?? named.name, shape };
}

/** An element in the making. */
interface Frame {
  readonly tag: Tag;
  readonly name: string;
  readonly shape: XmlShape;
}

function writeContent(value: unknown, frame: Frame): string {
  if (value === undefined) return "";
  if (value === null) {
    frame.tag.markNil();
    return "";
  }
  if (Array.isArray(value)) {
    return writeItems(value, frame);
  }
  if (isRecord(value)) return writeMembers(value, frame);
  return escapeText(toDeepText(value));
}

function writeItems(
  values: readonly unknown[],
  { tag, name, shape: list }: Frame,
): string {
  return values
    .map((value, at) => {
      const shape = itemAt(list, at);
      if (isText(shape)) return writeTexts(value, shape);
      const item = { name: shape.name ?? name, value, shape };
      return writeElement(item, tag.scope);
    })
    .join("");
}

/** Attributes go into the tag; what is returned stands in the element. */
function writeMembers(
  record: Readonly<Record<string, unknown>>,
  { tag, shape }: Omit<Frame, "name">,
): string {
  const entries = listMembers(record, shape);
  for (const { part } of entries) tag.declare(elementShape(part));
  return entries
    .map(({ key, value, part }) => {
      const member = { name: part.name ?? key, value, shape: part };
      return writeMember(member, { tag, key });
    })
    .join("");
}

interface Member {
  readonly key: string;
  readonly value: unknown;
  readonly part: XmlShape;
}

/** In the order of the shape, and what it does not list behind it. */
function listMembers(
  record: Readonly<Record<string, unknown>>,
  { members = {}, rest }: XmlShape,
): Member[] {
  const order = new Map(Object.keys(members).map((key, at) => [key, at]));
  const rank = ({ key }: Member) => order.get(key) ?? order.size;
  return Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => {
      const listed = Object.hasOwn(members, key) ? members[key] : undefined;
      const other = key === TEXT ? TEXT_SHAPE : resolveRest(rest);
      return { key, value, part: listed ? resolveShape(listed) : other };
    })
    .sort((a, b) => rank(a) - rank(b));
}

/** Of the elements that a member is: those of a list are its items. */
function elementShape(shape: XmlShape): XmlShape {
  if (shape.node === "attribute") return ANY;
  return shape.items && isOpenList(shape) ? resolveShape(shape.items) : shape;
}

const TEXT_SHAPE: XmlShape = { node: "text" };

interface Around {
  readonly tag: Tag;
  readonly key: string;
}

function writeMember(named: Named, { tag, key }: Around): string {
  const member = settle(named);
  const { name, shape } = member;
  const value = toPlain(member.value);
  if (shape.node === "attribute") {
    if (value !== null) tag.write(tag.qualify(name, shape), toWords(value));
    return "";
  }
  if (isText(shape)) return writeTexts(value, shape);
  if (shape.node === "none" && isRecord(value)) {
    return writeMembers(value, { tag, shape });
  }
  if (Array.isArray(value) && !shape.wrapped) {
    return writeItems(value, { tag, name: key, shape });
  }
  return writeElement(member, tag.scope);
}

/** A list is written as words (XML Schema 2, section 2.4.1.2). */
function toWords(value: unknown): string {
  if (!Array.isArray(value)) return toDeepText(value);
  const words = value.map(toDeepText);
  if (words.every((word) => /^\S+$/.test(word))) return words.join(" ");
  throw new ArgumentError("an item of a list of words is empty or has blanks");
}

/** Nothing is no text. */
function writeTexts(value: unknown, shape: XmlShape): string {
  if (value === null || value === undefined) return "";
  const text = toWords(toPlain(value));
  return shape.node === "cdata" ? writeSection(text) : escapeText(text);
}
