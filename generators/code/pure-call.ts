import { Code, type Printable } from "../layout.js";
import type { Imports } from "./imports.js";

/**
 * The call of a function of the runtime. Bundlers drop the literal of an unused operation only if they know that the call in
 * it does nothing else.
 */
export function pureCall(
  name: string,
  file: string,
  imports: Imports,
  argument?: Printable,
): Code {
  const value = imports.value(name, `../runtime/${file}.js`);
  const empty =
    argument === undefined ||
    (!Array.isArray(argument) && Object.keys(argument as object).length === 0);
  return new Code(
    `/* @__PURE__ */ ${value}${empty ? "()" : ""}`,
    empty ? undefined : argument,
  );
}
