import { decodeScalar } from "./read-headers.js";
import { misread, type Reader } from "./reader.js";
import { readText } from "./text.js";

/** Reads a body that is a number, or `true` or `false`, as plain text. */
/* @__NO_SIDE_EFFECTS__ */
export function scalarText(kind: "number" | "boolean"): Reader {
  return {
    async read(response, reading) {
      const text = (await readText(response, reading)).trim();
      const value = decodeScalar(text, kind);
      if (value === undefined) throw misread(`a ${kind}`, response, reading);
      const toNumber = reading.conversion?.toNumber;
      return kind === "number" && toNumber ? toNumber(text) : value;
    },
  };
}
