import { toDeepText } from "./deep-text.js";
import type { ParameterStyle } from "../operation.js";
import type { Encode } from "./percent.js";
import { isPresent, isRecord, toPlain } from "./value.js";

/**
 * How a value with parts is spread out (OpenAPI's Parameter Object; RFC 6570).
 */
export interface Spread {
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly encode: Encode;
  /** For the names of members, which are never reserved. Default: `encode`. */
  readonly encodeName?: Encode;
}

type Pair = [name: string, value: string];

/**
 * A value that no name introduces: in a path or a header. Undefined when there
 * is nothing to write.
 */
export function writeValue(
  name: string,
  value: unknown,
  spread: Spread,
): string | undefined {
  const plain = toPlain(value);
  const parts = listParts(plain, spread);
  if (parts.length === 0) return undefined;
  switch (spread.style) {
    case "label":
      return `.${parts.join(spread.explode ? "." : ",")}`;
    case "matrix":
      return writeMatrix(writeName(name, spread), plain, spread);
    default:
      return parts.join(delimiter(spread));
  }
}

function writeMatrix(name: string, value: unknown, spread: Spread): string {
  const parts = listParts(value, spread);
  if (spread.explode && isRecord(value)) return `;${parts.join(";")}`;
  const pairs = spread.explode ? parts : [parts.join(",")];
  return pairs.map((part) => (part ? `;${name}=${part}` : `;${name}`)).join("");
}

/**
 * `name=value` pairs: in a query, a cookie or a form. None when there is
 * nothing to write.
 */
export function writePairs(
  name: string,
  value: unknown,
  spread: Spread,
): string[] {
  return listPairs(name, value, spread).map((pair) => pair.join("="));
}

/** Names and values, encoded. */
export function listPairs(
  name: string,
  value: unknown,
  spread: Spread,
): Pair[] {
  const prefix = writeName(name, spread);
  const plain = toPlain(value);
  if (spread.style === "deepObject") return listDeep(prefix, plain, spread);
  if (spread.explode && isRecord(plain)) return listMembers(plain, spread);
  const parts = listParts(plain, spread);
  if (parts.length === 0) return [];
  const values = spread.explode ? parts : [parts.join(delimiter(spread))];
  return values.map((part) => [prefix, part]);
}

/**
 * `a[b][0]=c`: OpenAPI leaves nesting open; this is how the servers that
 * support it read it.
 */
function listDeep(prefix: string, value: unknown, spread: Spread): Pair[] {
  const { encode } = spread;
  const plain = toPlain(value);
  if (!isPresent(plain)) return [];
  if (typeof plain !== "object") return [[prefix, writeText(plain, spread)]];
  return Object.entries(Object(plain)).flatMap(([key, member]) => {
    const name = writeName(key, spread);
    const deeper = prefix + encode("[") + name + encode("]");
    return listDeep(deeper, member, spread);
  });
}

/**
 * The encoded parts of a value: itself, its items, or its members as
 * `key=value` or as key and value in turn.
 */
function listParts(value: unknown, spread: Spread): string[] {
  const plain = toPlain(value);
  if (!isPresent(plain)) return [];
  if (Array.isArray(plain)) {
    return plain.filter(isPresent).map((item) => writeText(item, spread));
  }
  if (!isRecord(plain)) return [writeText(plain, spread)];
  const members = listMembers(plain, spread);
  return spread.explode
    ? members.map((pair) => pair.join("="))
    : members.flat();
}

function listMembers(
  record: Readonly<Record<string, unknown>>,
  spread: Spread,
): Pair[] {
  return Object.entries(record)
    .filter(([, member]) => isPresent(member))
    .map(([key, member]) => [
      writeName(key, spread),
      writeText(member, spread),
    ]);
}

function writeName(
  name: string,
  { encode, encodeName = encode }: Spread,
): string {
  return encodeName(name);
}

function delimiter({ style, encode }: Spread): string {
  switch (style) {
    case "spaceDelimited":
      return encode(" ");
    case "pipeDelimited":
      return encode("|");
    case "tabDelimited":
      return encode("\t");
    default:
      return ",";
  }
}

function writeText(value: unknown, spread: Spread): string {
  return spread.encode(toDeepText(value));
}
