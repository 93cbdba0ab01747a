import type { Body, BodyOptions, EncodedBody } from "../bodies/body.js";
import { checkType } from "../bodies/content-type.js";
import { makeBody } from "../bodies/write-body.js";
import { ArgumentError } from "../errors/errors.js";
import { stringify } from "../parameters/json.js";

export interface LinesOptions {
  readonly contentType: string;
  readonly required?: boolean;
}

/** A list of which each item is a line of JSON (`application/jsonl`). */
/* @__NO_SIDE_EFFECTS__ */
export function lines({ contentType, ...body }: LinesOptions): Body {
  const encode = (value: unknown, options?: BodyOptions): EncodedBody => {
    checkType(contentType, options);
    if (!Array.isArray(value)) throw new ArgumentError("the body is no list");
    const payload = value.map((item) => `${stringify(item)}\n`).join("");
    return { payload, contentType };
  };
  return makeBody({ ...body, contentType, encode });
}
