import { words } from "../../escape/identifier.js";

/** A part of a path between two slashes. */
export interface Segment {
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
export const isNoise = (text: string): boolean =>
  /^(api|apis|rest|v?\d+(\.\d+)*([a-z]+\d*)?)$/i.test(text);

/** What a path may end in that only says how the answer is written. */
const NOTATION =
  /(?<=[^/])\.(?:json|xml|csv|html?|txt|ya?ml|rss|atom|kml|pdf|jpe?g|png|gif|svg|php|aspx|\{[^{}/]*\})$/i;

/** `/pets/{petId}` for `/pets/{petId}.json`, and for `/pets/{petId}.{format}`. */
export const withoutNotation = (path: string): string =>
  path.replace(NOTATION, "");

/** The first segment that names something. */
export function firstNoun(path: string): string | undefined {
  return splitPath(withoutNotation(path)).find(
    ({ text, parameter }) => !parameter && !isNoise(text),
  )?.text;
}

/** The words of a path, without those of its parameters. */
export function pathWords(path: string): string[] {
  return splitPath(path).flatMap(({ text }) => fixedWords(text));
}

/** `thumbnail` in `thumbnail.{extension}`, `cancel` in `{id}:cancel`. */
export const fixedWords = (text: string): string[] =>
  isNoise(text) ? [] : words(text.replace(/\{[^}]*\}/g, " "));
