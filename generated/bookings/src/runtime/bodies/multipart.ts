import type { Body, BodyOptions, EncodedBody } from "./body.js";
import { checkType } from "./content-type.js";
import { isBytes } from "./bytes.js";
import { ArgumentError } from "../errors/errors.js";
import {
  hasStyle,
  listFields,
  type Field,
  type Fields,
  type FieldValue,
} from "./field.js";
import { stringify } from "../parameters/json.js";
import { isJson } from "../responses/media-type.js";
import { makeBody } from "./write-body.js";
import { writeMultipart, type Part } from "./multipart-writer.js";
import { StreamFile, streamFile, type PartOptions } from "./part.js";
import { toDeepText } from "../parameters/deep-text.js";
import { listPairs, writeValue } from "../parameters/style.js";
import { isPresent, isRecord, toPlain } from "../parameters/value.js";

export interface MultipartOptions {
  /** Default: `multipart/form-data`. */
  readonly contentType?: string;
  readonly flat?: boolean;
  readonly required?: boolean;
  /** How parts are written, by name. */
  readonly encoding?: Fields;
  /** How the first parts of a list are written. */
  readonly prefix?: readonly Field[];
  /** How the other parts of a list are written. */
  readonly item?: Field;
}

/**
 * A body of parts (RFC 7578): the members of an object, or, in another
 * `multipart/*` than forms, or where their headers have their names, the items of
 * a list. A `File`, a `Blob`, bytes and
 * {@link streamFile} are a part with a file name, an array repeats its name, and
 * an object is written as JSON, unless the encoding of its part has a style. An
 * array whose encoding says that it is JSON is one part. A part can be such a
 * body itself: the `body` of its encoding, and an array of texts or bytes is
 * then one part too.
 */
/* @__NO_SIDE_EFFECTS__ */
export function multipart(options: MultipartOptions = {}): Body {
  const { encoding: _, prefix: __, item: ___, ...body } = options;
  const contentType = options.contentType ?? "multipart/form-data";
  const encode = (value: unknown, call: BodyOptions = {}): EncodedBody => {
    checkType(contentType, call);
    const parts = listParts(value, options, call.parts ?? {});
    return writeMultipart(parts, contentType);
  };
  return makeBody({ ...body, contentType, encode });
}

type PartsOptions = Readonly<Record<string, PartOptions>>;

function listParts(
  value: unknown,
  { encoding = {}, contentType, ...list }: MultipartOptions,
  options: PartsOptions,
): Part[] {
  if (isRecord(value) && isWritable(value)) {
    return listFields(value, encoding).flatMap((field) =>
      toParts(field, optionsOf(options, field.name)),
    );
  }
  // what is nothing but a form has names, unless its parts say their own
  const isListed = contentType ?? list.prefix ?? list.item;
  if (!Array.isArray(value) || isListed === undefined) {
    throw new ArgumentError("the body is no object");
  }
  return value.map((content: unknown, at) =>
    makeListed(content, at, list, options),
  );
}

/** A part of a list, which is written by its place. */
export function makeListed(
  content: unknown,
  at: number,
  { prefix = [], item = {} }: MultipartOptions,
  options: PartsOptions = {},
): Part {
  const own = optionsOf(options, String(at));
  return makePart(content, { field: prefix[at] ?? item, options: own });
}

function optionsOf(options: PartsOptions, name: string): PartOptions {
  return (Object.hasOwn(options, name) ? options[name] : undefined) ?? {};
}

function toParts(
  { name, value, field }: FieldValue,
  options: PartOptions,
): Part[] {
  if (hasStyle(field)) {
    const { style = "form", explode = style === "form" } = field;
    const spread = { style, explode, encode: (text: string) => text };
    // With a style, the content type says nothing (OpenAPI 3.1.1 §4.8.15).
    const { contentType: _, ...text } = field;
    return listPairs(name, value, spread).map(([key, content]) =>
      makePart(content, { name: key, field: text, options }),
    );
  }
  const isList = Array.isArray(value) && !isOnePart(value, field);
  const items = isList ? value.filter(isPresent) : [value];
  return items.map((item) => makePart(item, { name, field, options }));
}

/** A list that is JSON, or the parts of a multipart body inside this one. */
function isOnePart(list: readonly unknown[], field: Field): boolean {
  const type = concreteType(field) ?? "";
  if (!/^multipart\//i.test(type)) return isJson(type);
  return field.body !== undefined && !list.every(isComposite);
}

/** What has members: neither text nor bytes. */
const isComposite = (value: unknown): boolean =>
  Array.isArray(value) ||
  (isRecord(toPlain(value)) && !(value instanceof Blob) && !isBytes(value));

/**
 * Whether it is no value that JSON would write as an empty object: a stream,
 * which has to be a {@link streamFile}, a promise, a `FormData`.
 */
function isWritable(value: unknown): boolean {
  if (value === undefined) return false;
  if (!isRecord(value)) return true;
  const isOther =
    value instanceof Blob ||
    isBytes(value) ||
    Symbol.iterator in value ||
    Symbol.asyncIterator in value ||
    typeof value["then"] === "function" ||
    value instanceof ReadableStream;
  return !isOther;
}

interface Making {
  /** Of a part of a form. */
  readonly name?: string;
  readonly field: Field;
  readonly options: PartOptions;
}

function makePart(value: unknown, { name, field, options }: Making): Part {
  if (!isWritable(value) && !(value instanceof Blob) && !isBytes(value)) {
    throw new ArgumentError("a part is neither text, bytes nor JSON");
  }
  const headers = collectHeaders(field, options);
  const given = options.contentType ?? takeType(headers);
  const type = given ?? concreteType(field);
  const { filename } = options;
  if (value instanceof Blob || isBytes(value)) {
    const own = value instanceof Blob ? value.type : "";
    const contentType = given ?? (own || type || "application/octet-stream");
    const known = filename ?? fileName(value, name);
    return { name, filename: known, contentType, headers, content: value };
  }
  const isText = !isComposite(value);
  const own = isText ? undefined : field.body?.encode?.(value, options);
  if (own) return { name, filename, headers, ...writeOwn(own, given) };
  const asText = isText && !isJson(type ?? "");
  const content = asText ? toDeepText(value) : stringify(value);
  const usual = isText ? plainType(name) : "application/json";
  return { name, filename, contentType: type ?? usual, headers, content };
}

/** A part has one type; that of the description stands in its media type. */
function takeType(headers: Headers): string | undefined {
  const type = headers.get("content-type");
  headers.delete("content-type");
  return type ?? undefined;
}

/** A body inside this one; a type of parts has their boundary in it. */
function writeOwn(
  { payload, contentType, contentLength }: EncodedBody,
  given: string | undefined,
): Pick<Part, "content" | "contentType"> {
  if (payload instanceof Blob) return { content: payload, contentType };
  if (payload instanceof ReadableStream) {
    const content = streamFile(payload, { size: contentLength });
    return { content, contentType };
  }
  return { content: String(payload), contentType: given ?? contentType };
}

/** The text of a form needs no type; `text/plain` is what it is (RFC 7578). */
function plainType(name: string | undefined): string | undefined {
  return name === undefined ? "text/plain" : undefined;
}

/** Servers tell a file from a field by its having a name. */
function fileName(
  value: Blob | ArrayBuffer,
  name: string | undefined,
): string | undefined {
  if (value instanceof File) return value.name;
  const own = value instanceof StreamFile ? value.facts.name : undefined;
  return own ?? (name === undefined ? undefined : "blob");
}

function collectHeaders(
  { headers = {} }: Field,
  options: PartOptions,
): Headers {
  const collected = new Headers();
  const given = new Map(Object.entries(options.headers ?? {}));
  for (const [name, { value, required }] of Object.entries(headers)) {
    if (value !== undefined) collected.set(name, value);
    else if (required && given.get(name) === undefined) {
      throw new ArgumentError(`a part needs the header ${name}`);
    }
  }
  for (const [name, value] of given) {
    if (value !== undefined) setText(collected, name, value);
  }
  return collected;
}

function setText(headers: Headers, name: string, value: unknown): void {
  const spread = { style: "simple", explode: false } as const;
  const encode = (text: string) => text;
  try {
    headers.set(name, writeValue(name, value, { ...spread, encode }) ?? "");
  } catch (cause) {
    throw new ArgumentError("a header of a part cannot be sent", { cause });
  }
}

/**
 * The content type of a part, unless it leaves a choice: `image/*`, or
 * `image/png, image/jpeg`.
 */
function concreteType({ contentType }: Field): string | undefined {
  return contentType && !/[*,]/.test(contentType) ? contentType : undefined;
}
