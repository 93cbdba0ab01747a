import type { Json } from "../src/ir/index.js";
import {
  jsonString,
  propertyKey,
  scalarLiteral,
} from "../src/escape/literal.js";
import { widthOf } from "../src/escape/width.js";

/** An expression of the target language that stands for a value JSON does not have. */
export class Code {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Printable =
  Json | Code | readonly Printable[] | { readonly [key: string]: Printable };

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
}

/** Prints a value as prettier would: on one line where it fits, else every member on its own. Linear in its size. */
export function layout(
  value: Printable,
  notation: Notation,
  place: Place = { indent: 0, column: 0, after: 0 },
): string {
  const flat = printFlat(value, notation, WIDTH - place.column - place.after);
  if (flat !== undefined) return flat;
  if (isList(value)) return printList(value, notation, place);
  if (isRecord(value)) return printRecord(value, notation, place);
  return printScalar(value, notation);
}

const isList = (value: Printable): value is readonly Printable[] =>
  Array.isArray(value);
const isRecord = (
  value: Printable,
): value is { readonly [key: string]: Printable } =>
  typeof value === "object" &&
  value !== null &&
  !isList(value) &&
  !(value instanceof Code);

function printScalar(
  value: Exclude<Printable, object> | Code | Printable,
  notation: Notation,
): string {
  return value instanceof Code
    ? value.text
    : notation.scalar(value as Exclude<Json, object>);
}

/** The value on one line, or `undefined` where it does not fit or prettier would not leave it there. */
function printFlat(
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
  if (typeof value === "string" && value.length > room) return undefined;
  if (!isRecord(value)) {
    const text = printScalar(value, notation);
    return widthOf(text) <= room ? text : undefined;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return room >= 2 ? "{}" : undefined;
  return joinFlat(["{ ", " }"], entries, room, ([name, member], rest) => {
    const key = `${notation.key(name)}: `;
    const text = printFlat(member, notation, rest - widthOf(key));
    return text === undefined ? undefined : key + text;
  });
}

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
    list.every((item) => isRecord(item) && Object.keys(item).length > 1)
  );
}

function printRecord(
  value: { readonly [key: string]: Printable },
  notation: Notation,
  { indent }: Place,
): string {
  const entries = Object.entries(value);
  const lines = entries.map(([name, member], index) => {
    const after = index < entries.length - 1 ? "," : notation.trailingComma;
    const key = notation.key(name);
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
  const text = layout(member, notation, {
    indent,
    column,
    after: after.length,
  });
  const breaks =
    notation.breakAfterKey &&
    typeof member === "string" &&
    widthOf(key) >= SHORT_KEY &&
    column + widthOf(text) + after.length > WIDTH;
  return breaks ? `${margin}${key}:\n${margin}  ${text}` : start + text;
}

/** A text that is too long goes to the next line, unless its key is so short that little is gained. */
const SHORT_KEY = 5;

function printList(
  list: readonly Printable[],
  notation: Notation,
  { indent }: Place,
): string {
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

/** Numbers are set like words of a paragraph. */
function fillLines(items: readonly string[], room: number): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + item.length <= room)
      lines[lines.length - 1] = `${last} ${item}`;
    else lines.push(item);
  }
  return lines;
}
