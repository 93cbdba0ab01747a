import type { Json } from "../src/ir/index.js";
import {
  jsonString,
  propertyKey,
  scalarLiteral,
} from "../src/escape/literal.js";
import { widthOf } from "../src/escape/width.js";
import { fillLines } from "./fill.js";

/** An expression of the target language that stands for a value JSON does not have, such as the name of an import. */
export class Code {
  readonly text: string;
  /** Makes it a call. */
  readonly argument: Printable | undefined;

  constructor(text: string, argument?: Printable) {
    this.text = text;
    this.argument = argument;
  }
}

/** Members that are `undefined` are left out. */
export type Printable =
  | Json
  | Code
  | readonly Printable[]
  | { readonly [key: string]: Printable | undefined };

type PrintableRecord = { readonly [key: string]: Printable | undefined };

/** How a language writes what layout leaves open. */
export interface Notation {
  readonly key: (name: string) => string;
  readonly scalar: (value: string | number | boolean | null) => string;
  readonly trailingComma: "" | ",";
  /** Whether a text may stand on the line behind its key. */
  readonly breakAfterKey: boolean;
}

export const JSON_NOTATION: Notation = {
  key: jsonString,
  scalar: (value) =>
    typeof value === "string"
      ? jsonString(value)
      : JSON.stringify(value).replace("e+", "e"),
  trailingComma: "",
  breakAfterKey: false,
};

export const TYPESCRIPT_NOTATION: Notation = {
  key: propertyKey,
  scalar: scalarLiteral,
  trailingComma: ",",
  breakAfterKey: true,
};

const WIDTH = 80;

/** Where a value is printed. */
export interface Place {
  /** Spaces before the line that the value starts on. */
  readonly indent: number;
  /** Columns of that line already used, the indent included. */
  readonly column: number;
  /** Columns needed right behind the value, for a comma or a closing bracket. */
  readonly after: number;
  /** Puts every member on its own line even where all would fit. */
  readonly expanded?: boolean;
}

/** Prints a value as prettier would: on one line where it fits, else every member on its own. Linear in its size. */
export function layout(
  value: Printable,
  notation: Notation,
  place: Place = { indent: 0, column: 0, after: 0 },
): string {
  const room = WIDTH - place.column - place.after;
  const flat = place.expanded ? undefined : printFlat(value, notation, room);
  if (flat !== undefined) return flat;
  if (isList(value)) return printList(value, notation, place);
  if (isRecord(value)) return printRecord(value, notation, place);
  return printScalar(value, notation, place);
}

const isList = (value: Printable): value is readonly Printable[] =>
  Array.isArray(value);
export const isRecord = (value: Printable): value is PrintableRecord =>
  typeof value === "object" &&
  value !== null &&
  !isList(value) &&
  !(value instanceof Code);

const membersOf = (record: PrintableRecord) =>
  Object.entries(record).filter(
    (member): member is [string, Printable] => member[1] !== undefined,
  );

/** The argument of a call hugs its parentheses where it is an object or a list; anything else has a line of its own. */
function printScalar(
  value: Printable,
  notation: Notation,
  { indent, column, after }: Place,
): string {
  if (!(value instanceof Code))
    return notation.scalar(value as Exclude<Json, object>);
  const { text, argument } = value;
  if (argument === undefined) return text;
  if (canHug(argument)) {
    const place = {
      indent,
      column: column + widthOf(text) + 1,
      expanded: true,
    };
    return `${text}(${layout(argument, notation, { ...place, after: after + 1 })})`;
  }
  const inner = indent + 2;
  const place = { indent: inner, column: inner, after: 1 };
  const margin = " ".repeat(inner);
  return `${text}(\n${margin}${layout(argument, notation, place)},\n${margin.slice(2)})`;
}

/** An object or a list that is not empty. */
export function canHug(value: Printable): boolean {
  if (isList(value)) return value.length > 0;
  return isRecord(value) && membersOf(value).length > 0;
}

/** The value on one line, or `undefined` where that takes more than the room or prettier would not leave it there. */
export function printFlat(
  value: Printable,
  notation: Notation,
  room: number,
): string | undefined {
  if (isList(value))
    return mustBreak(value)
      ? undefined
      : joinFlat(["[", "]"], value, room, (item, rest) =>
          printFlat(item, notation, rest),
        );
  if (isRecord(value)) return printFlatRecord(value, notation, room);
  if (typeof value === "string" && value.length > room) return undefined;
  if (value instanceof Code && value.argument !== undefined)
    return joinFlat(
      [`${value.text}(`, ")"],
      [value.argument],
      room,
      (it, left) => printFlat(it, notation, left),
    );
  const text =
    value instanceof Code
      ? value.text
      : notation.scalar(value as Exclude<Json, object>);
  return widthOf(text) <= room ? text : undefined;
}

function printFlatRecord(
  record: PrintableRecord,
  notation: Notation,
  room: number,
): string | undefined {
  const members = membersOf(record);
  if (members.length === 0) return room >= 2 ? "{}" : undefined;
  return joinFlat(["{ ", " }"], members, room, ([name, member], rest) => {
    if (isShorthand(name, member))
      return name.length <= rest ? name : undefined;
    const key = `${notation.key(name)}: `;
    const text = printFlat(member, notation, rest - widthOf(key));
    return text === undefined ? undefined : key + text;
  });
}

/** An import that is called like its member stands alone. */
const isShorthand = (key: string, member: Printable): boolean =>
  member instanceof Code &&
  member.argument === undefined &&
  member.text === key;

function joinFlat<T>(
  [open, close]: readonly [string, string],
  members: readonly T[],
  room: number,
  print: (member: T, room: number) => string | undefined,
): string | undefined {
  let line = open;
  let rest = room - open.length - close.length;
  for (const [index, member] of members.entries()) {
    const separator = index === 0 ? "" : ", ";
    const text = rest > 0 ? print(member, rest - separator.length) : undefined;
    if (text === undefined) return undefined;
    rest -= separator.length + widthOf(text);
    line += separator + text;
  }
  return rest < 0 ? undefined : line + close;
}

/** Several objects or lists of more than one member each never share a line. */
function mustBreak(list: readonly Printable[]): boolean {
  if (list.length < 2) return false;
  return (
    list.every((item) => isList(item) && item.length > 1) ||
    list.every((item) => isRecord(item) && membersOf(item).length > 1)
  );
}

function printRecord(
  value: PrintableRecord,
  notation: Notation,
  { indent }: Place,
): string {
  const entries = membersOf(value);
  if (entries.length === 0) return "{}";
  const lines = entries.map(([name, member], index) => {
    const after = index < entries.length - 1 ? "," : notation.trailingComma;
    const key = notation.key(name);
    if (isShorthand(name, member))
      return `${" ".repeat(indent + 2)}${key}${after}`;
    const text = printMember(key, member, {
      notation,
      indent: indent + 2,
      after,
    });
    return text + after;
  });
  return `{\n${lines.join("\n")}\n${" ".repeat(indent)}}`;
}

interface MemberContext {
  readonly notation: Notation;
  readonly indent: number;
  readonly after: string;
}

function printMember(
  key: string,
  member: Printable,
  { notation, indent, after }: MemberContext,
): string {
  const margin = " ".repeat(indent);
  const start = `${margin}${key}: `;
  const column = widthOf(start);
  const print = (place: Pick<Place, "indent" | "column">) =>
    layout(member, notation, { ...place, after: after.length });
  const breaks =
    notation.breakAfterKey &&
    goesBelow(member, WIDTH - column) &&
    widthOf(key) >= SHORT_KEY &&
    printFlat(member, notation, WIDTH - column - after.length) === undefined;
  const inner = indent + 2;
  return breaks
    ? `${margin}${key}:\n${margin}  ${print({ indent: inner, column: inner })}`
    : start + print({ indent, column });
}

/** A text that is too long goes to the next line, unless its key is so short that little is gained. */
const SHORT_KEY = 5;
const SHORT_ARGUMENT = 20;
const NAME = /^(?:\/\*.*\*\/ )?[\w$.]+(?:\(\))?$/;

/**
 * What there is little to break in, or no room to: a text, a name, a call of a name with a short text or name; an object
 * or a list where not even its bracket fits.
 */
function goesBelow(value: Printable, room: number): boolean {
  if (isList(value) || isRecord(value)) return !canHug(value) || room < 1;
  if (!(value instanceof Code)) return typeof value === "string";
  const { text, argument } = value;
  if (argument !== undefined && widthOf(`${text}(`) > room) return true;
  return NAME.test(text) && (argument === undefined || isShort(argument));
}

function isShort(value: Printable): boolean {
  if (typeof value === "string") return value.length + 2 <= SHORT_ARGUMENT;
  if (!(value instanceof Code) || value.argument !== undefined) return false;
  return value.text.length <= SHORT_ARGUMENT;
}

function printList(
  list: readonly Printable[],
  notation: Notation,
  { indent }: Place,
): string {
  if (list.length === 0) return "[]";
  const inner = " ".repeat(indent + 2);
  const items = list.map((item, index) => {
    const comma = index < list.length - 1 ? "," : notation.trailingComma;
    return (
      layout(item, notation, {
        indent: indent + 2,
        column: indent + 2,
        after: comma.length,
      }) + comma
    );
  });
  const lines =
    list.length > 1 && list.every((item) => typeof item === "number")
      ? fillLines(items, WIDTH - indent - 2)
      : items;
  return `[\n${lines.map((line) => inner + line).join("\n")}\n${" ".repeat(indent)}]`;
}
