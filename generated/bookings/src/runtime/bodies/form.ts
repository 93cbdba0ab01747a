import type { Body, BodyOptions, EncodedBody } from "./body.js";
import { checkType } from "./content-type.js";
import { ArgumentError } from "../errors/errors.js";
import { makeBody } from "./write-body.js";
import { hasStyle, listFields, type Fields, type FieldValue } from "./field.js";
import { isJson } from "../responses/media-type.js";
import { writeMediaType } from "../parameters/content.js";
import { encodeComponent, encodeReserved } from "../parameters/percent.js";
import { writePairs } from "../parameters/style.js";
import { isRecord, toPlain } from "../parameters/value.js";

export interface FormOptions {
  readonly flat?: boolean;
  readonly required?: boolean;
  readonly encoding?: Fields;
}

const CONTENT_TYPE = "application/x-www-form-urlencoded";

/**
 * A body of `name=value` pairs. An array repeats its name and an object is
 * written as JSON, unless the encoding of its field has a style.
 */
/* @__NO_SIDE_EFFECTS__ */
export function form({ encoding = {}, ...body }: FormOptions = {}): Body {
  const encode = (value: unknown, options?: BodyOptions): EncodedBody => {
    checkType(CONTENT_TYPE, options);
    if (!isRecord(value)) throw new ArgumentError("the body is no object");
    const pairs = listFields(value, encoding).flatMap(writeField);
    return { payload: pairs.join("&"), contentType: CONTENT_TYPE };
  };
  return makeBody({ ...body, contentType: CONTENT_TYPE, encode });
}

function writeField({ name, value, field }: FieldValue): string[] {
  const { style = "form", explode = style === "form" } = field;
  const encode = field.allowReserved ? encodeReserved : encodeComponent;
  const contentType = field.contentType ?? "application/json";
  if (hasStyle(field) || !isWhole(value, field)) {
    return writePairs(name, value, { style, explode, encode });
  }
  return [`${encode(name)}=${encode(writeMediaType(value, contentType))}`];
}

/** Whether a value is one text, written as its media type. */
function isWhole(
  value: unknown,
  { contentType = "" }: FieldValue["field"],
): boolean {
  return isRecord(toPlain(value)) || isJson(contentType);
}
