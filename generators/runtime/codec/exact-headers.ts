import {
  decodeScalar,
  readFields,
  type ScalarKind,
} from "../responses/read-headers.js";
import { ExactNumber } from "./exact-number.js";
import {
  convertFields,
  type ConvertedHeaders,
  type ReadHeaders,
} from "./headers.js";
import { parseExact } from "./parse-exact.js";
import { replaceExact } from "./replace-exact.js";

/**
 * Like `convertHeaders`, and reads integers with all their digits where a codec
 * wants them; everywhere else a number is what `Number` makes of it.
 */
/* @__NO_SIDE_EFFECTS__ */
export function exactHeaders({ kinds, codecs }: ConvertedHeaders): ReadHeaders {
  return (headers, asWire) => {
    if (asWire) return readFields(kinds, headers);
    const read = readFields(kinds, headers, decodeExactly);
    const fields = convertFields(read, codecs);
    replaceExact(fields);
    return fields;
  };
}

function decodeExactly(text: string, kind: ScalarKind): unknown {
  const value = decodeScalar(text, kind);
  // what is JSON at all
  if (kind === "json") return value === undefined ? value : parseExact(text);
  return typeof value === "number" && isRounded(value)
    ? new ExactNumber(text.replace("+", ""), value)
    : value;
}

/** Whether digits may have been lost. */
const isRounded = (value: number): boolean =>
  Number.isInteger(value) && !Number.isSafeInteger(value);
