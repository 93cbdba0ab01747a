import { decoderOf } from "./decoder.js";
import { readLimitedText } from "./limited-body.js";
import { receive, type Reader, type Reading } from "./reader.js";

/** Reads a body as text. */
export const text: Reader = { read: readText };

/** The whole body as text, in the charset that it says; by default UTF-8. */
export async function readText(
  response: Response,
  reading: Reading,
): Promise<string> {
  const decoder = decoderOf(response.headers);
  return receive(reading, readLimitedText(response, reading, decoder));
}
