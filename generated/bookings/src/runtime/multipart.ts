import type { Body, EncodedBody } from "./body.js";
import { isBytes } from "./bytes.js";
import { ArgumentError } from "./errors.js";
import { hasStyle, listFields, type Fields, type FieldValue } from "./field.js";
import { stringify } from "./json.js";
import { isRecord, listPairs, toPlain, toText } from "./style.js";

export interface MultipartOptions {
  readonly flat?: boolean;
  readonly required?: boolean;
  readonly encoding?: Fields;
}

/**
 * A body of parts (`multipart/form-data`). A `File` or `Blob` is a part with a
 * file name, an array repeats its name, and an object is written as JSON,
 * unless the encoding of its part has a style.
 */
/* @__NO_SIDE_EFFECTS__ */
export function multipart({ encoding = {}, ...body }: MultipartOptions): Body {
  const encode = (value: unknown): EncodedBody => {
    if (!isRecord(value)) throw new ArgumentError("the body is no object");
    const payload = new FormData();
    for (const [name, part] of listFields(value, encoding).flatMap(toParts)) {
      // `append` keeps the name of a File, and calls another Blob "blob"
      if (typeof part === "string") payload.append(name, part);
      else payload.append(name, part);
    }
    return { payload };
  };
  return { ...body, encode };
}

function toParts({
  name,
  value,
  field,
}: FieldValue): [string, string | Blob][] {
  if (hasStyle(field)) {
    const { style = "form", explode = style === "form" } = field;
    return listPairs(name, value, { style, explode, encode: (text) => text });
  }
  const items = Array.isArray(value) ? value : [value];
  return items.map((item) => [name, toPart(item, concreteType(field))]);
}

/** Only a `Blob` can say what type a part is of. */
function toPart(value: unknown, type: string | undefined): string | Blob {
  if (value instanceof Blob) return retype(value, type);
  if (isBytes(value)) {
    return new Blob([value], { type: type ?? "application/octet-stream" });
  }
  if (isRecord(toPlain(value))) {
    return new Blob([stringify(value)], { type: type ?? "application/json" });
  }
  const text = toText(value);
  const isPlain = !type || /^text\/plain\b/i.test(type);
  return isPlain ? text : new Blob([text], { type });
}

/** The type that a `Blob` has by itself wins. */
function retype(blob: Blob, type: string | undefined): Blob {
  if (blob.type || !type) return blob;
  return blob instanceof File
    ? new File([blob], blob.name, { type, lastModified: blob.lastModified })
    : new Blob([blob], { type });
}

/**
 * The content type of a part, unless it leaves a choice: `image/*`, or
 * `image/png, image/jpeg`.
 */
function concreteType({
  contentType,
}: FieldValue["field"]): string | undefined {
  return contentType && !/[*,]/.test(contentType) ? contentType : undefined;
}
