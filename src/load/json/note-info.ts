import { findInJson } from "../position/find-json.js";
import { Wanted } from "../position/wanted.js";
import { noteWritten } from "../written.js";

/**
 * Notes how the numbers of a document's `info` are written: `"version": 1.0` is the version "1.0". Nowhere else is a
 * number for a string as common.
 */
export function noteInfo(text: string, value: unknown): void {
  const info = memberOf(value, "info");
  if (typeof info !== "object" || info === null) return;
  const numbers = Object.entries(info).filter(
    ([, member]) => typeof member === "number",
  );
  if (numbers.length === 0) return;
  const wanted = new Wanted();
  const places = numbers.map(([key]) => wanted.at(["info", key]));
  findInJson(text, wanted);
  for (const [index, [key, number]] of numbers.entries()) {
    const span = places[index]?.value;
    const written = text.slice(span?.start, span?.end);
    if (written !== String(number)) noteWritten(info, key, written);
  }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" &&
    value !== null &&
    Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
