import { stringify } from "./json.js";
import { toPlain, toText } from "./value.js";

/** Text of a scalar; what is nested deeper than a style can say is JSON. */
export function toDeepText(value: unknown): string {
  const plain = toPlain(value);
  return typeof plain === "object" ? stringify(plain) : toText(plain);
}
