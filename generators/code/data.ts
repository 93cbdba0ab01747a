import { propertyKey, scalarLiteral } from "../../src/escape/literal.js";
import { widthOf } from "../../src/escape/width.js";

/** TypeScript text that stands for itself inside data: the name of an import, or a call of one. */
export class Expression {
  readonly name: string;
  /** Makes it a call. */
  readonly argument: Data | undefined;

  constructor(name: string, argument?: Data) {
    this.name = name;
    this.argument = argument;
  }
}

/** What a literal can hold; members that are `undefined` are left out. */
export type Data =
  | null
  | boolean
  | number
  | string
  | Expression
  | readonly Data[]
  | { readonly [key: string]: Data | undefined };

interface Place {
  /** Columns in front of every further line. */
  readonly indent: number;
  /** Columns taken on the first line, and behind the value on its last. */
  readonly used: number;
}

const WIDTH = 80;
const SHORT_KEY = 5;

/** A data literal in prettier's style. `expanded` puts every member on its own line even where all would fit. */
export function printData(value: Data, place: Place, expanded = false): string {
  const flat = printFlat(value);
  if (!expanded && flat !== undefined && place.used + widthOf(flat) <= WIDTH)
    return flat;
  if (value instanceof Expression) return printCall(value, place);
  if (Array.isArray(value)) return printArray(value, place);
  if (typeof value === "object" && value !== null)
    return printObject(value as Record<string, Data>, place);
  return flat ?? "";
}

/** On one line; `undefined` where prettier would break it however short it is. */
function printFlat(value: Data): string | undefined {
  if (value instanceof Expression) {
    if (value.argument === undefined) return value.name;
    const argument = printFlat(value.argument);
    return argument === undefined ? undefined : `${value.name}(${argument})`;
  }
  if (Array.isArray(value)) {
    const items = value.map(printFlat);
    return items.includes(undefined) || breaksAlways(value)
      ? undefined
      : `[${items.join(", ")}]`;
  }
  if (typeof value !== "object" || value === null)
    return scalarLiteral(value as null | boolean | number | string);
  const members = membersOf(value as Record<string, Data>).map(
    ([key, member]) => {
      const text = printFlat(member);
      return text === undefined || isShorthand(key, member)
        ? text
        : `${propertyKey(key)}: ${text}`;
    },
  );
  if (members.length === 0) return "{}";
  return members.includes(undefined) ? undefined : `{ ${members.join(", ")} }`;
}

/** An import that is called like its member stands alone. */
const isShorthand = (key: string, member: Data) =>
  member instanceof Expression &&
  member.argument === undefined &&
  member.name === key;

/** Prettier breaks a list of several objects, or of several lists, that each have more than one member. */
function breaksAlways(items: readonly Data[]): boolean {
  const sizes = items.map((item) => {
    if (item instanceof Expression || typeof item !== "object" || item === null)
      return 0;
    return Array.isArray(item)
      ? item.length
      : membersOf(item as Record<string, Data>).length;
  });
  const oneKind = items.every(
    (item) => Array.isArray(item) === Array.isArray(items[0]),
  );
  return items.length > 1 && oneKind && sizes.every((size) => size > 1);
}

const membersOf = (object: Record<string, Data | undefined>) =>
  Object.entries(object).filter(
    (member): member is [string, Data] => member[1] !== undefined,
  );

const pad = (columns: number) => " ".repeat(columns);

function printObject(object: Record<string, Data>, { indent }: Place): string {
  const inner = indent + 2;
  const lines = membersOf(object).map(([name, member]) => {
    const key = propertyKey(name);
    if (isShorthand(name, member)) return `${pad(inner)}${key},\n`;
    return `${pad(inner)}${key}:${printMember(member, key, inner)},\n`;
  });
  return lines.length === 0 ? "{}" : `{\n${lines.join("")}${pad(indent)}}`;
}

/** A string that is too wide goes below its key, unless the key is so short that little would be won. */
function printMember(member: Data, key: string, indent: number): string {
  const used = indent + widthOf(key) + 3;
  const text = printData(member, { indent, used });
  const below =
    typeof member === "string" &&
    widthOf(key) >= SHORT_KEY &&
    used + widthOf(text) > WIDTH;
  return below ? `\n${pad(indent + 2)}${text}` : ` ${text}`;
}

function printArray(items: readonly Data[], { indent }: Place): string {
  const inner = indent + 2;
  if (items.length > 1 && items.every((item) => typeof item === "number"))
    return printNumbers(items, indent);
  const lines = items.map(
    (item) =>
      `${pad(inner)}${printData(item, { indent: inner, used: inner + 1 })},\n`,
  );
  return `[\n${lines.join("")}${pad(indent)}]`;
}

/** Numbers fill their lines. */
function printNumbers(items: readonly number[], indent: number): string {
  const lines = [""];
  for (const item of items) {
    const text = `${scalarLiteral(item)},`;
    const line = lines.at(-1) ?? "";
    if (line !== "" && indent + 2 + line.length + 1 + text.length > WIDTH)
      lines.push(text);
    else lines[lines.length - 1] = line === "" ? text : `${line} ${text}`;
  }
  return `[\n${lines.map((line) => `${pad(indent + 2)}${line}\n`).join("")}${pad(indent)}]`;
}

/** The argument of a call hugs its parentheses. */
function printCall(
  { name, argument }: Expression,
  { indent, used }: Place,
): string {
  if (argument === undefined) return name;
  return `${name}(${printData(argument, { indent, used: used + name.length + 2 }, true)})`;
}
