import { readTexts, splitTexts } from "../bodies/chunks.js";
import { parseJson, type Reader, type Reading } from "../responses/reader.js";

/** Stands before every text of a JSON sequence (RFC 7464, section 2.2). */
const RECORD_SEPARATOR = "\x1e";

/**
 * A response of one JSON value a line: `application/jsonl`,
 * `application/x-ndjson`. The result is an async iterable of the values, each as
 * soon as it has arrived.
 */
/* @__NO_SIDE_EFFECTS__ */
export function jsonLines(): Reader {
  return readerOf("\n");
}

/**
 * A response of JSON texts (RFC 7464): `application/json-seq`. The result is an
 * async iterable of the values, each as soon as it has arrived.
 */
/* @__NO_SIDE_EFFECTS__ */
export function jsonSequence(): Reader {
  return readerOf(RECORD_SEPARATOR);
}

function readerOf(separator: string): Reader {
  return {
    async read(response, reading) {
      const texts = splitTexts(readTexts(response, reading), separator);
      return parseTexts(texts, response, reading);
    },
  };
}

async function* parseTexts(
  texts: AsyncIterable<string>,
  response: Response,
  reading: Reading,
): AsyncGenerator<unknown, void> {
  for await (const text of texts) {
    if (text.trim() !== "") yield parseJson(text, response, reading);
  }
}
