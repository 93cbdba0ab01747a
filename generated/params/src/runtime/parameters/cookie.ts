import { ArgumentError } from "../errors/errors.js";
import type { WriteParameter } from "../operation.js";
import { encodeComponent, encodeReservedCookie } from "./percent.js";
import { writePairs } from "./style.js";

/**
 * Writes a cookie parameter. Pairs of one parameter are divided as any two
 * cookies are (RFC 6265, section 4.2.1).
 */
export const cookie: WriteParameter = ({ name, value, parameter }) => {
  const { style = "form", allowReserved } = parameter;
  const explode = parameter.explode ?? (style === "form" || style === "cookie");
  const encode = allowReserved ? encodeReservedCookie : encodeComponent;
  const how =
    style === "cookie"
      ? { encode: checkValue, encodeName: checkName }
      : { encode, encodeName: encodeComponent };
  return writePairs(name, value, { style, explode, ...how }).join("; ");
};

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
