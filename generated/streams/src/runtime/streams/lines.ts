import type { Body, BodyOptions, EncodedBody } from "../bodies/body.js";
import { checkType } from "../bodies/content-type.js";
import { makeBody } from "../bodies/write-body.js";
import { ArgumentError } from "../errors/errors.js";
import { stringify } from "../parameters/json.js";

export interface LinesOptions {
  readonly contentType: string;
  readonly required?: boolean;
  /**
   * Whether every item has a record separator before it (RFC 7464, section
   * 2.2). Default: false.
   */
  readonly sequence?: boolean;
}

/**
 * A list of which each item is a line of JSON (`application/jsonl`), or a text of
 * a JSON sequence (`application/json-seq`).
 */
/* @__NO_SIDE_EFFECTS__ */
export function lines({
  contentType,
  sequence = false,
  ...body
}: LinesOptions): Body {
  const before = sequence ? "\x1e" : "";
  const encode = (value: unknown, options?: BodyOptions): EncodedBody => {
    checkType(contentType, options);
    if (!Array.isArray(value)) throw new ArgumentError("the body is no list");
    const payload = value
      .map((item) => `${before}${stringify(item)}\n`)
      .join("");
    return { payload, contentType };
  };
  return makeBody({ ...body, contentType, encode });
}
