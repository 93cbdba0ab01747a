import {
  misread,
  parseJson,
  type Reader,
  type Reading,
} from "../responses/reader.js";
import { cutText } from "./cut-text.js";
import { readItems } from "./items.js";

/** Stands before every text of a JSON sequence (RFC 7464, section 2.2). */
const RECORD_SEPARATOR = "\x1e";

/**
 * A response of one JSON value a line: `application/jsonl`,
 * `application/x-ndjson`. The result is an async iterable of the values, each as
 * soon as it has arrived.
 */
/* @__NO_SIDE_EFFECTS__ */
export function jsonLines(): Reader {
  return readerOf("\n", parseJson);
}

/**
 * A response of JSON texts (RFC 7464): `application/json-seq`. The result is an
 * async iterable of the values, each as soon as it has arrived.
 */
/* @__NO_SIDE_EFFECTS__ */
export function jsonSequence(): Reader {
  return readerOf(RECORD_SEPARATOR, parseText);
}

type Parse = (text: string, response: Response, reading: Reading) => unknown;

/**
 * Of a number or name that nothing follows, the end may be missing (RFC 7464,
 * section 2.4).
 */
function parseText(
  text: string,
  response: Response,
  reading: Reading,
): unknown {
  if (/[\w.+-]$/.test(text)) {
    throw misread("a complete JSON sequence", response, reading);
  }
  return parseJson(text, response, reading);
}

function readerOf(separator: string, parse: Parse): Reader {
  return {
    async read(response, reading) {
      const cut = cutText(separator, response, reading);
      return readItems(response, reading, function* (chunk) {
        for (const text of cut(chunk)) {
          if (text.trim() !== "") yield parse(text, response, reading);
        }
      });
    },
  };
}
