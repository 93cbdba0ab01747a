import type { Argument } from "./arguments.js";
import { ArgumentError } from "../errors/errors.js";
import { writeMediaType } from "./content.js";
import { encodeComponent, encodeReservedCookie } from "./percent.js";
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
  const { style = "form", mediaType, allowReserved } = parameter;
  if (mediaType) {
    const text = encodeComponent(writeMediaType(value, mediaType));
    return [`${encodeComponent(name)}=${text}`];
  }
  const explode = parameter.explode ?? (style === "form" || style === "cookie");
  if (style === "cookie") {
    const plain = { encode: checkValue, encodeName: checkName };
    return writePairs(name, value, { style, explode, ...plain });
  }
  const encode = allowReserved ? encodeReservedCookie : encodeComponent;
  const encodeName = encodeComponent;
  return writePairs(name, value, { style, explode, encode, encodeName });
}

/**
 * Text of the style `cookie` is written as it is; the caller has escaped it as
 * the server wants it (OpenAPI 3.2, Style Values). What would end the cookie, or
 * is no ASCII, is refused.
 */
function checkValue(text: string): string {
  if (/^[ -:<-~]*$/.test(text)) return text;
  throw new ArgumentError("a cookie has a character that it cannot carry");
}

function checkName(name: string): string {
  if (/^[!-+\--:<>-~]+$/.test(name)) return name;
  throw new ArgumentError("a cookie's name has a character it cannot carry");
}

/** Adds an encoded pair to the header `Cookie`. */
export function addCookie(headers: Headers, pair: string): void {
  const cookies = headers.get("cookie");
  headers.set("cookie", cookies ? `${cookies}; ${pair}` : pair);
}
