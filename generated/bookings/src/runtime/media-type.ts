import { stringify } from "./json.js";
import { toText } from "./style.js";

/** `application/json`, or a type with the suffix `+json` (RFC 6839). */
export function isJson(mediaType: string): boolean {
  return /[/+]json\s*(;|$)/i.test(mediaType);
}

/** The value of a parameter that is described by a media type. */
export function writeMediaType(value: unknown, mediaType: string): string {
  return isJson(mediaType) ? stringify(value) : toText(value);
}
