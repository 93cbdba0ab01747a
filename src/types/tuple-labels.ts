import {
  camelCase,
  isIdentifier,
  isReservedWord,
  words,
} from "../escape/identifier.js";
import type { Schema } from "../ir/index.js";

/** What two words and a full stop can be. */
const SHORT = /^\p{L}[\p{L}\p{N}]*(?: [\p{L}\p{N}]+)?\.?$/u;

/**
 * Names for the items of a tuple, `[longitude: number, latitude: number]`, where the description calls each of them
 * something, and nothing else needs to be said of any. Empty otherwise: TypeScript wants all or none.
 */
export function labelTuple({ prefixItems = [] }: Schema): readonly string[] {
  const labels = prefixItems.map((item) =>
    isScalar(item) ? labelOf(item) : "",
  );
  const isUsable =
    new Set(labels).size === labels.length &&
    labels.every((label) => isIdentifier(label) && !isReservedWord(label));
  return isUsable ? labels : [];
}

function labelOf({ title, description, ...others }: Schema): string {
  const text = (title ?? description ?? "").trim();
  const isAll = title === undefined || description === undefined;
  const isPlain = Object.keys(others).join() === "type";
  return isAll && isPlain && SHORT.test(text) ? camelCase(words(text)) : "";
}

const SCALARS: ReadonlySet<string> = new Set([
  "boolean",
  "integer",
  "number",
  "string",
]);

const isScalar = ({ type = [] }: Schema): boolean =>
  type.length === 1 && SCALARS.has(type[0] ?? "");
