/** `application/json`, or a type with the suffix `+json` (RFC 6839). */
export function isJson(mediaType: string): boolean {
  return /[/+]json\s*(;|$)/i.test(mediaType);
}

/**
 * Type and subtype of a message's content, in lower case; empty if they are
 * missing or are no names (RFC 9110, section 8.3.1).
 */
export function essenceOf(headers: Headers): string {
  const [type = ""] = (headers.get("content-type") ?? "").split(";");
  const essence = type.trim().toLowerCase();
  return /^[\w!#$&^+.-]+\/[\w!#$&^+.-]+$/.test(essence) ? essence : "";
}
