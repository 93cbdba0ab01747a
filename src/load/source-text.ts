import { resolvePointer, splitPointer } from "./pointer.js";
import { findSpans } from "./position/find.js";
import { Wanted } from "./position/wanted.js";
import type { Source } from "./source.js";
import { writtenText } from "./written.js";

/**
 * A scalar as it is written, where a string is expected: `version: 1.10` is "1.10", not the number's "1.1". A string is
 * itself. `undefined` for objects, arrays and what does not exist. For a number in JSON this costs a pass over the text;
 * in YAML it was noted when the text was parsed.
 *
 * @param pointer JSON Pointer, not percent-encoded
 */
export function sourceText(
  source: Source,
  pointer: string,
): string | undefined {
  const path = splitPointer(pointer);
  const value = resolvePointer(source.value, pointer)?.value;
  const isScalar = value === null || typeof value !== "object";
  if (!path || value === undefined || !isScalar) return undefined;
  if (source.format === "yaml")
    return memberText(parentOf(source, path), path) ?? String(value);
  return typeof value === "number" ? textAt(source, path) : String(value);
}

function parentOf(source: Source, path: readonly string[]): unknown {
  return path
    .slice(0, -1)
    .reduce<unknown>(
      (node, name) => (node as Record<string, unknown>)[name],
      source.value,
    );
}

function memberText(
  parent: unknown,
  path: readonly string[],
): string | undefined {
  const name = path.at(-1);
  if (name === undefined || typeof parent !== "object" || parent === null)
    return undefined;
  return writtenText(parent, Array.isArray(parent) ? Number(name) : name);
}

function textAt(source: Source, path: readonly string[]): string | undefined {
  const wanted = new Wanted();
  const place = wanted.at(path);
  findSpans(source, wanted);
  return place.value && source.text.slice(place.value.start, place.value.end);
}
