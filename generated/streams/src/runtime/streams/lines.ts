import type { Body, EncodedBody } from "../bodies/body.js";
import { ArgumentError } from "../errors/errors.js";
import { stringify } from "../parameters/json.js";

export interface LinesOptions {
  readonly contentType: string;
  readonly required?: boolean;
}

/** A list of which each item is a line of JSON (`application/jsonl`). */
/* @__NO_SIDE_EFFECTS__ */
export function lines({ contentType, ...body }: LinesOptions): Body {
  const encode = (value: unknown): EncodedBody => {
    if (!Array.isArray(value)) throw new ArgumentError("the body is no list");
    const payload = value.map((item) => `${stringify(item)}\n`).join("");
    return { payload, contentType };
  };
  return { ...body, contentType, encode };
}
