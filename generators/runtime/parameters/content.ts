import type { WriteParameter } from "../operation.js";
import { isJson } from "../responses/media-type.js";
import { toDeepText } from "./deep-text.js";
import { stringify } from "./json.js";
import { encodeComponent, encodeReserved } from "./percent.js";

/** Writes a parameter that is described by a media type (`content`). */
export const content: WriteParameter = ({ name, value, parameter }) => {
  const { in: place, mediaType = "", allowReserved } = parameter;
  const text = writeMediaType(value, mediaType);
  const encode =
    allowReserved && place === "query" ? encodeReserved : encodeComponent;
  switch (place) {
    case "header":
      return isJson(mediaType) ? escapeUnicode(text) : text;
    case "path":
      return encodeComponent(text);
    default:
      return `${encodeComponent(name)}=${encode(text)}`;
  }
};

export function writeMediaType(value: unknown, mediaType: string): string {
  return isJson(mediaType) ? stringify(value) : toDeepText(value);
}

/**
 * JSON can say every character in ASCII, which is all that a header carries
 * safely.
 */
function escapeUnicode(json: string): string {
  return json.replace(
    /[^\x20-\x7e]/g,
    (character) =>
      `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
