import {
  decodeScalar,
  readFields,
  type HeaderKinds,
  type ScalarKind,
} from "./read-headers.js";
import type { ReadPartHeaders } from "./read-part.js";

/** Decodes the documented headers of a part. */
/* @__NO_SIDE_EFFECTS__ */
export function partHeaders<
  // what is said of `constructor` would be a string to TypeScript otherwise
  const Kinds extends HeaderKinds,
>(kinds: Kinds): ReadPartHeaders {
  return (headers, toNumber) => {
    const decode = (text: string, kind: ScalarKind): unknown => {
      const value = decodeScalar(text, kind);
      return typeof value === "number" && toNumber ? toNumber(text) : value;
    };
    return readFields(kinds, headers, decode);
  };
}
