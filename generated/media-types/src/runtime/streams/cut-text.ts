import { checkSize } from "../responses/limited-body.js";
import type { Reading } from "../responses/reader.js";
import type { Cut } from "./items.js";

/**
 * Cuts a text in UTF-8 at a separator. A part is there as soon as the separator
 * behind it is; what stands behind the last one comes at the end.
 *
 * @param clean What is done to the text before.
 * @throws {DecodeError} if a part is larger than a body may be.
 */
export function cutText(
  separator: string,
  response: Response,
  reading: Reading,
  clean: (text: string) => string = (text) => text,
): Cut<string> {
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  let size = 0;
  return function* (chunk) {
    const text = decoder.decode(chunk, { stream: chunk !== undefined });
    const [first = "", ...parts] = clean(text).split(separator);
    pieces.push(first);
    size += chunk?.length ?? 0;
    for (const part of parts) {
      yield pieces.join("");
      pieces = [part];
      size = part.length;
    }
    checkSize(size, response, reading);
    if (!chunk) yield pieces.join("");
  };
}
