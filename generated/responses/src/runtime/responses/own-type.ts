import { readLimitedBlob } from "./limited-body.js";
import { essenceOf, isJson } from "./media-type.js";
import { parseJson, receive, type Reader } from "./reader.js";
import { readText } from "./text.js";

/**
 * Reads a body that nothing is said of as what its own content type says: JSON,
 * text, else bytes as a `Blob`; without one as JSON, where it is that, else as
 * text. No body is undefined.
 */
export const ownType: Reader = {
  async read(response, reading) {
    const essence = essenceOf(response.headers);
    if (!/^(text\/.*|.*[/+](json|xml)|)$/.test(essence)) {
      const blob = await receive(reading, readLimitedBlob(response, reading));
      return blob.size === 0 ? undefined : blob;
    }
    const text = await readText(response, reading);
    if (text === "") return undefined;
    if (isJson(essence)) return parseJson(text, response, reading);
    return essence === "" ? parseAny(text) : text;
  },
};

function parseAny(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
