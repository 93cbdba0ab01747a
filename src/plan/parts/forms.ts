import type { Api, Encoding, Schema } from "../../ir/index.js";
import { describesBytes, isBinary } from "../bytes.js";
import { allPartsOf } from "../codecs/parts.js";
import { headerScalar } from "../header-scalars.js";
import {
  isFormType,
  isJsonType,
  isMultipartType,
  isTextType,
} from "../media-types.js";
import type { PartForm, PartPlan, PartsPlan, WithParts } from "./parts.js";
import { planHeaderList } from "../response-headers.js";
import { textTypes } from "../text-types.js";
import { isStructured, isXmlContent } from "../xml/xml.js";

type Schemas = Api["schemas"];

export interface PartContext {
  readonly schemas: Schemas;
  /** The parts of a part that has some. */
  readonly nest: (content: WithParts) => PartsPlan;
}

/** How a part of a response is read: by the media types of its encoding, or by those that its schema means (OpenAPI 3.2 §4.15). */
export function planPart(
  schema: Schema = {},
  encoding: Encoding = {},
  context: PartContext,
): PartPlan {
  const { schemas } = context;
  const headers = planHeaderList(encoding.headers ?? [], schemas);
  if (hasStyle(encoding) && isStructured(schema, { schemas }))
    return { forms: [], headers, gap: "has a style" };
  const types = hasStyle(encoding) ? [] : listTypes(encoding);
  const encoded = encodedText(schema, types, schemas);
  if (encoded) return { ...encoded, headers };
  const members = unionOf(schema, schemas);
  const forms =
    types.length > 0
      ? types.map((type) => formOf(type, schema, { ...context, encoding }))
      : members.map((one) => usualForm(one, context));
  if (forms.includes(undefined)) return { forms: [], headers };
  const merged = mergeForms(
    forms.flatMap((form) => form ?? []),
    schema,
  );
  const gap = gapOf(merged, schema, schemas);
  return { forms: merged, headers, ...(gap !== undefined && { gap }) };
}

/** With a style, a part has no media type (OpenAPI 3.1 §4.8.15.1.2). */
const hasStyle = ({ style, explode, allowReserved }: Encoding): boolean =>
  (style ?? explode ?? allowReserved) !== undefined;

const listTypes = ({ contentType = "" }: Encoding): string[] =>
  contentType.split(",").flatMap((type) => type.trim().toLowerCase() || []);

/** A text in an encoding, whatever is in it: like one with the header `Content-Transfer-Encoding` (OpenAPI 3.1.2 §4.8.15.3). */
function encodedText(
  schema: Schema,
  types: readonly string[],
  schemas: Schemas,
): Pick<PartPlan, "forms" | "encoding"> | undefined {
  const said = allPartsOf(schema, schemas).find((one) => one.contentEncoding);
  const encoding = said?.contentEncoding?.toLowerCase();
  const isOther = types.some(
    (one) => !isOpen(one) && (isJsonType(one) || isMultipartType(one)),
  );
  const isText =
    !isStructured(schema, { schemas }) &&
    [...textTypes(schema, schemas)].every((type) => type === "string");
  if (!encoding || isOther || !isText) return undefined;
  const usual = said?.contentMediaType ?? "application/octet-stream";
  const mediaType = types.find((one) => !isOpen(one)) ?? usual;
  return { forms: [{ kind: "text", mediaType, schema: TEXT }], encoding };
}

/** What a part may be, where its schema is a choice; else that schema. */
function unionOf(schema: Schema, schemas: Schemas): Schema[] {
  const all = allPartsOf(schema, schemas);
  const choices = all.flatMap(({ oneOf, anyOf }) => oneOf ?? anyOf ?? []);
  const isPlain = all.every(({ properties, items }) => !properties && !items);
  return isPlain && choices.length > 0 ? choices : [schema];
}

/** A range that may be anything. */
const isOpen = (mediaType: string): boolean =>
  /^(\*|application)\/\*/.test(mediaType);

interface Described extends PartContext {
  readonly encoding: Encoding;
}

/** What a part of this media type is; `undefined` for a range that may be anything. */
function formOf(
  mediaType: string,
  schema: Schema,
  { encoding, schemas, nest }: Described,
): PartForm | undefined {
  if (isOpen(mediaType)) return undefined;
  if (isJsonType(mediaType))
    return { kind: "json", mediaType, schema: withoutBytes(schema, schemas) };
  if (isMultipartType(mediaType)) {
    const { encoding: named, prefixEncoding, itemEncoding } = encoding;
    const inner = {
      schema,
      ...(named && { encoding: named }),
      ...(prefixEncoding && { prefixEncoding }),
      ...(itemEncoding && { itemEncoding }),
    };
    return { kind: "parts", mediaType, parts: nest(inner) };
  }
  if (isXmlContent({ mediaType, schema }, { schemas }))
    return { kind: "xml", mediaType, schema };
  const isText = isTextType(mediaType) || isFormType(mediaType);
  return isText && !describesBytes(schema)
    ? textForm(mediaType, schema, schemas)
    : { kind: "binary", mediaType };
}

/** Of what no media type is said: `undefined` for what may be anything. */
function usualForm(schema: Schema, context: PartContext): PartForm | undefined {
  const { schemas } = context;
  const all = allPartsOf(schema, schemas);
  const said = all.find((one) => one.contentMediaType)?.contentMediaType;
  if (all.some((one) => describesBytes(one) || isBinary(one)))
    return { kind: "binary", mediaType: said ?? "application/octet-stream" };
  const encoded = all.some((one) => one.contentEncoding !== undefined);
  if (said !== undefined && !encoded)
    return formOf(said, isJsonType(said) ? {} : schema, {
      ...context,
      encoding: {},
    });
  if (isStructured(schema, { schemas }))
    return { kind: "json", mediaType: "application/json", schema };
  const types = textTypes(schema, schemas);
  const isText = types.size > 0 && !types.has("object");
  return isText ? textForm("text/plain", schema, schemas) : undefined;
}

/** Of a choice, what can be JSON. */
function withoutBytes(schema: Schema, schemas: Schemas): Schema {
  const choices = unionOf(schema, schemas);
  const rest = choices.filter(
    (one) => !allPartsOf(one, schemas).some(describesBytes),
  );
  if (rest.length === choices.length || rest.length === 0) return schema;
  return rest.length === 1 ? (rest[0] ?? {}) : { anyOf: rest };
}

const TEXT: Schema = { type: ["string"] };

/** A text that says a value of one type; of several types it is a text. */
function textForm(
  mediaType: string,
  schema: Schema,
  schemas: Schemas,
): PartForm {
  const types = textTypes(schema, schemas);
  const [type] = types;
  const isScalar =
    types.size === 1 && headerScalar(schema, schemas) !== undefined;
  if (!isScalar) return { kind: "text", mediaType, schema: TEXT };
  const scalar = type === "number" || type === "boolean" ? type : undefined;
  return { kind: "text", mediaType, schema, ...(scalar && { scalar }) };
}

/** One form for each way of reading; of several the schema of JSON and XML leaves out what is text or bytes. */
function mergeForms(all: readonly PartForm[], schema: Schema): PartForm[] {
  const distinct = new Map<string, PartForm[]>();
  for (const form of plainTexts(all)) {
    const key = JSON.stringify([form.kind, form.scalar, form.parts]);
    distinct.get(key)?.push(form) ?? distinct.set(key, [form]);
  }
  return [...distinct.values()].map((same): PartForm => {
    const [first] = same as [PartForm];
    const own = new Map(
      same.flatMap((one) =>
        one.schema ? [[JSON.stringify(one.schema), one.schema] as const] : [],
      ),
    );
    if (own.size <= 1) return first;
    const isWhole = distinct.size === 1;
    return {
      ...first,
      schema: isWhole ? schema : { anyOf: [...own.values()] },
    };
  });
}

/** A text that may say values of several types is a text. */
function plainTexts(forms: readonly PartForm[]): readonly PartForm[] {
  const texts = forms.filter(({ kind }) => kind === "text");
  if (new Set(texts.map(({ scalar }) => scalar)).size <= 1) return forms;
  return forms.map((form): PartForm => {
    const { kind, mediaType } = form;
    return kind === "text" ? { kind, mediaType, schema: TEXT } : form;
  });
}

/** Why callers get something else than the schema says. */
function gapOf(
  forms: readonly PartForm[],
  schema: Schema,
  schemas: Schemas,
): string | undefined {
  const isRead = forms.some(({ kind }) => kind !== "text" && kind !== "binary");
  const [{ mediaType = "" } = {}] = forms;
  return !isRead && isStructured(schema, { schemas })
    ? `is an object or a list as ${mediaType}`
    : undefined;
}
