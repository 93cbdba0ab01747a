import type { Conversion } from "../conversion.js";
import { conversion, type ConversionOptions } from "./conversion.js";
import { ExactNumber } from "./exact-number.js";
import { hasLongNumbers, parseExact } from "./parse-exact.js";
import { replaceExact } from "./replace-exact.js";

/**
 * Like `conversion`, and reads integers with all their digits where a codec
 * wants them; everywhere else a number is what `JSON.parse` makes of it.
 */
/* @__NO_SIDE_EFFECTS__ */
export function exactConversion(options: ConversionOptions): Conversion {
  const { encode, decode } = conversion(options);
  const finish = (body: unknown, response: Response): unknown => {
    const top = [decode(body, response)];
    replaceExact(top);
    return top[0];
  };
  const parse = (text: string, response: Response): unknown =>
    (hasLongNumbers(text) ? finish : decode)(parseExact(text), response);
  return { encode, decode: finish, parse, read: parseExact, toNumber };
}

const toNumber = (text: string): unknown =>
  hasLongNumbers(text) ? new ExactNumber(text, Number(text)) : Number(text);
