import type { Argument } from "./arguments.js";
import { writeMediaType } from "./media-type.js";
import { encodeComponent } from "./percent.js";
import { writePairs } from "./style.js";

/**
 * Sets cookie parameters. Pairs of one parameter are divided as any two cookies
 * are (RFC 6265, section 4.2.1).
 */
export function writeCookies(
  headers: Headers,
  values: readonly Argument[],
): void {
  for (const argument of values) {
    for (const pair of writeArgument(argument)) addCookie(headers, pair);
  }
}

function writeArgument({ name, value, parameter }: Argument): string[] {
  const { style = "form", mediaType } = parameter;
  if (mediaType) {
    const text = encodeComponent(writeMediaType(value, mediaType));
    return [`${encodeComponent(name)}=${text}`];
  }
  const explode = parameter.explode ?? style === "form";
  return writePairs(name, value, { style, explode, encode: encodeComponent });
}

/** Adds an encoded pair to the header `Cookie`. */
export function addCookie(headers: Headers, pair: string): void {
  const cookies = headers.get("cookie");
  headers.set("cookie", cookies ? `${cookies}; ${pair}` : pair);
}
