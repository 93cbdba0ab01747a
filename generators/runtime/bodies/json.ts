import { stringify } from "../parameters/json.js";
import type { Body } from "./body.js";
import { checkType } from "./content-type.js";
import { makeBody } from "./write-body.js";

export interface JsonOptions {
  /** Default: `application/json`. */
  readonly contentType?: string;
  readonly flat?: boolean;
  readonly required?: boolean;
}

/** A JSON body (RFC 8259). */
/* @__NO_SIDE_EFFECTS__ */
export function json({
  contentType = "application/json",
  ...body
}: JsonOptions = {}): Body {
  return makeBody({
    ...body,
    contentType,
    encode(value, options) {
      checkType(contentType, options);
      return { payload: stringify(value), contentType };
    },
  });
}
