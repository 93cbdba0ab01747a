import { stringify } from "./json.js";
import { isJson } from "../responses/media-type.js";
import { toText } from "./style.js";

/** The value of a parameter that is described by a media type. */
export function writeMediaType(value: unknown, mediaType: string): string {
  return isJson(mediaType) ? stringify(value) : toText(value);
}
