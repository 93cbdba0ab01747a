const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const parameter = `${token}[ \\t]*=[ \\t]*(?:${token}|"[^"\\\\\\x00-\\x1f\\x7f]*")`;

/**
 * A media type or range with its parameters (RFC 9110 §8.3.1, §12.5.1). No two parts can match the same space, so that
 * it takes linear time.
 */
const mediaType = new RegExp(
  `^${token}/${token}[ \\t]*(?:;[ \\t]*(?:${parameter}[ \\t]*)?)*$`,
);

/** A type, then text that was meant to be its parameters. */
const malformed = new RegExp(`^(${token}/${token})[ \\t]*[;,][\\w =.;,-]*$`);

const shortNames: ReadonlyMap<string, string> = new Map([
  ["*", "*/*"],
  ["", "*/*"],
  ["json", "application/json"],
  ["xml", "application/xml"],
  ["form-data", "multipart/form-data"],
  ["html", "text/html"],
  ["text", "text/plain"],
  ["csv", "text/csv"],
  ["pdf", "application/pdf"],
  ["zip", "application/zip"],
  ["gzip", "application/gzip"],
  ["xls", "application/vnd.ms-excel"],
  ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
]);

/** The media type that is written or meant; `undefined` when the text is none and what was meant cannot be told. */
export function readMediaType(name: string): string | undefined {
  if (mediaType.test(name)) return name;
  const short = shortNames.get(name.trim().toLowerCase());
  if (short !== undefined) return short;
  const withCharset = name.replaceAll(",", ";");
  if (mediaType.test(withCharset)) return withCharset;
  return malformed.exec(name)?.[1];
}

/**
 * Whether an entry of `content` is a member of an example that was put beside the media types instead of under one:
 * it has a plain word for a name and describes no schema.
 */
export function isStrayExample(name: string, entry: object): boolean {
  return /^[\w.-]+$/.test(name) && !Object.hasOwn(entry, "schema");
}
