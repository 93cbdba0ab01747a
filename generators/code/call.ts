import { widthOf } from "../../src/escape/width.js";
import {
  canHug,
  Code,
  isRecord,
  layout,
  printFlat,
  type Printable,
  TYPESCRIPT_NOTATION,
} from "../layout.js";

const WIDTH = 80;

/**
 * A statement that is a call, or gives its result a name, as prettier breaks it: on one line where it fits; else with
 * the last argument around the end of the line where only that one is an object or a list; else one argument a line.
 * Where not even the call's name fits behind the equals sign, it goes below.
 *
 * @param start The line up to the call's parenthesis: `  const a = await f`.
 * @param expanded Puts every member of the argument on its own line even where all would fit.
 */
export function printCall(
  start: string,
  args: readonly Printable[],
  expanded = false,
): string {
  const line = expanded ? undefined : printLine(start, args);
  if (line !== undefined) return line;
  const named = /^( *)([^=]* =) (.+)$/.exec(start);
  const wide = widthOf(`${start}(`) > WIDTH;
  if (named && (wide || (!expanded && isPoor(start, args)))) {
    const [, margin = "", name = "", rest = ""] = named;
    return `${margin}${name}\n${printCall(`${margin}  ${rest}`, args, expanded)}`;
  }
  return hugLast(start, args) ?? printArguments(start, args, expanded);
}

/** A call as a statement of a function's body, whose margin whoever prints the function adds. */
export function printStatement(
  start: string,
  args: readonly Printable[],
  margin = 2,
): string {
  return printCall(`${" ".repeat(margin)}${start}`, args)
    .split("\n")
    .map((line) => line.slice(margin))
    .join("\n");
}

function printLine(
  start: string,
  args: readonly Printable[],
): string | undefined {
  const flat = args.map((arg) => printFlat(arg, TYPESCRIPT_NOTATION, WIDTH));
  const line = `${start}(${flat.join(", ")});`;
  return !flat.includes(undefined) && widthOf(line) <= WIDTH ? line : undefined;
}

/** Little would be gained by breaking between the parentheses. */
function isPoor(start: string, args: readonly Printable[]): boolean {
  const [arg] = args;
  if (arg === undefined) return true;
  const short =
    arg instanceof Code &&
    arg.argument === undefined &&
    arg.text.length <= WIDTH / 4;
  return short && args.length === 1 && !start.includes(" new ");
}

function printArguments(
  start: string,
  args: readonly Printable[],
  expanded: boolean,
): string {
  if (args.length === 0) return `${start}();`;
  const indent = marginOf(start) + 2;
  const place = { indent, column: indent, after: 1, expanded };
  const lines = args.map(
    (arg) =>
      `${" ".repeat(indent)}${layout(arg, TYPESCRIPT_NOTATION, place)},\n`,
  );
  return `${start}(\n${lines.join("")}${" ".repeat(indent - 2)});`;
}

function hugLast(
  start: string,
  args: readonly Printable[],
): string | undefined {
  const last = args.at(-1);
  const before = args.slice(0, -1);
  if (last === undefined || !canHug(last) || before.some(isComposite))
    return undefined;
  const flat = before.map((arg) => `${layout(arg, TYPESCRIPT_NOTATION)}, `);
  const head = `${start}(${flat.join("")}`;
  const column = widthOf(head);
  if (column + 1 > WIDTH) return undefined;
  const place = { indent: marginOf(start), column, after: 0, expanded: true };
  return `${head}${layout(last, TYPESCRIPT_NOTATION, place)});`;
}

const marginOf = (line: string): number => line.search(/\S/);

const isComposite = (value: Printable): boolean =>
  Array.isArray(value) || isRecord(value);
