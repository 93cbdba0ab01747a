import { isMultipartForm } from "./media-types.js";
import type { BodyChoice } from "./plan.js";

/** The media type that a body calls itself. A range of JSON or of parts is a promise to take anything: this is what is sent. */
export function sentType({ codec, content }: BodyChoice): string {
  const { mediaType } = content;
  if (codec === "json" && mediaType.includes("*")) return "application/json";
  if (codec === "form") return "application/x-www-form-urlencoded";
  if (codec !== "multipart") return mediaType;
  return isMultipartForm(mediaType)
    ? "multipart/form-data"
    : mediaType.replace(BOUNDARY, "");
}

/** Every body has its own (RFC 2046 §5.1). */
const BOUNDARY = /\s*;\s*boundary\s*=\s*("[^"]*"|[^;]*)/i;
