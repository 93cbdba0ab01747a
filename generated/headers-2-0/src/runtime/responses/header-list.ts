import type { HeaderReader } from "./header-object.js";

/** A list whose items have no commas between them. */
export interface HeaderListOptions {
  /** Default: texts. */
  readonly items?: "string" | "number" | "boolean";
  readonly separator: string;
}

/**
 * Reads a header that is a list in another notation than OpenAPI 3's
 * (`collectionFormat` of OpenAPI 2.0). Undefined for what is none.
 */
/* @__NO_SIDE_EFFECTS__ */
export function headerList({
  items = "string",
  separator,
}: HeaderListOptions): HeaderReader {
  return (text, decode) => {
    const parts = text.trim() === "" ? [] : text.split(separator);
    const values = parts.map((part) => decode(part.trim(), items));
    return values.includes(undefined) ? undefined : values;
  };
}
