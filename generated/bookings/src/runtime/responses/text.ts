import { decoderOf } from "./decoder.js";
import { decodeLimited, readLimitedText } from "./limited-body.js";
import { receive, type Reader, type Reading } from "./reader.js";

/** Reads a body as text. */
export const text: Reader = { read: readText };

/** The whole body as text, in the charset that it says; by default UTF-8. */
export async function readText(
  response: Response,
  reading: Reading,
): Promise<string> {
  const decoder = decoderOf(response.headers);
  const body =
    decoder.encoding === "utf-8"
      ? readLimitedText(response, reading)
      : decodeLimited(response, reading, decoder);
  return receive(reading, body);
}
