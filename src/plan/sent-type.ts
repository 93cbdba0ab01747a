import { isMultipartForm } from "./media-types.js";
import type { BodyChoice } from "./plan.js";

/** The media type that a body calls itself. A range of JSON or of parts is a promise to take anything: this is what is sent. */
export function sentType({ codec, content }: BodyChoice): string {
  const { mediaType } = content;
  if (codec === "json" && mediaType.includes("*")) return "application/json";
  if (codec === "form") return "application/x-www-form-urlencoded";
  return codec === "multipart" && isMultipartForm(mediaType)
    ? "multipart/form-data"
    : mediaType;
}
