import type { Body, BodyOptions, EncodedBody } from "../bodies/body.js";
import { checkType } from "../bodies/content-type.js";
import { makeBody } from "../bodies/write-body.js";
import { ArgumentError } from "../errors/errors.js";
import { stringify } from "../parameters/json.js";
import { isIterable } from "./is-iterable.js";
import { streamTexts } from "./stream-texts.js";

export interface LinesOptions {
  readonly contentType: string;
  readonly required?: boolean;
  /**
   * Whether every item has a record separator before it (RFC 7464, section
   * 2.2). Default: false.
   */
  readonly sequence?: boolean;
}

/** A body that takes its items one after another. */
export interface LinesBody extends Body {
  readonly items: true;
}

/**
 * A list of which each item is a line of JSON (`application/jsonl`), or a text of
 * a JSON sequence (`application/json-seq`). An async iterable of them is sent as
 * they come, once: such a call is never retried.
 */
/* @__NO_SIDE_EFFECTS__ */
export function lines({
  contentType,
  sequence = false,
  ...body
}: LinesOptions): LinesBody {
  const write = (item: unknown) =>
    `${sequence ? "\x1e" : ""}${stringify(item)}\n`;
  const encode = (value: unknown, options?: BodyOptions): EncodedBody => {
    checkType(contentType, options);
    if (isIterable(value)) {
      return { payload: streamTexts(value, write), contentType };
    }
    if (!Array.isArray(value)) throw new ArgumentError("the body is no list");
    return { payload: value.map(write).join(""), contentType };
  };
  return { ...makeBody({ ...body, contentType, encode }), items: true };
}
