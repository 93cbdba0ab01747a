import { camelCase, words } from "../../escape/identifier.js";
import type { Action } from "../../ir/index.js";

interface Segment {
  readonly text: string;
  readonly parameter: boolean;
}

/** The segments of a path template; one that holds a parameter counts as a parameter. */
export function splitPath(path: string): Segment[] {
  return path
    .split("/")
    .filter((text) => text !== "")
    .map((text) => ({ text, parameter: text.includes("{") }));
}

/** Segments that say nothing about what an operation is about. */
const isNoise = (text: string) =>
  /^(api|apis|rest|v?\d+(\.\d+)*([a-z]+\d*)?)$/i.test(text);

/** The first segment that names something. */
export function firstNoun(path: string): string | undefined {
  return splitPath(path).find(
    ({ text, parameter }) => !parameter && !isNoise(text),
  )?.text;
}

/** The words of a path's fixed segments. */
export function pathWords(path: string): string[] {
  return splitPath(path).flatMap(({ text, parameter }) =>
    parameter || isNoise(text) ? [] : words(text),
  );
}

const VERBS: ReadonlyMap<string, string> = new Map([
  ["POST", "create"],
  ["PUT", "replace"],
  ["PATCH", "update"],
  ["DELETE", "delete"],
  ["HEAD", "head"],
  ["OPTIONS", "options"],
  ["TRACE", "trace"],
  ["QUERY", "query"],
]);

/** What an operation does, told from its method and from whether its path ends in a parameter. */
export function verbOf({ method, path }: Action): string {
  if (method === "GET")
    return splitPath(path).at(-1)?.parameter === false ? "list" : "get";
  return VERBS.get(method) ?? (camelCase(method) || "call");
}
