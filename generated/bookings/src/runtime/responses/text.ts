import { decoderOf } from "./decoder.js";
import { receive, type Reader, type Reading } from "./reader.js";

/** Reads a body as text. */
export const text: Reader = { read: readText };

/** The whole body as text, in the charset that it says; by default UTF-8. */
export async function readText(
  response: Response,
  reading: Reading,
): Promise<string> {
  const bytes = await receive(reading, () => response.arrayBuffer());
  return decoderOf(response.headers).decode(bytes);
}
