import type { Action, Api, Body, Content, Schema } from "../ir/index.js";
import { describesBytes, isBinary } from "./bytes.js";
import { allPartsOf } from "./codecs/parts.js";
import {
  isEventStream,
  isFormType,
  isJsonType,
  isLinesType,
  isMultipartForm,
  isMultipartType,
  isPlainSyntax,
  isTextType,
} from "./media-types.js";
import { readingOf } from "./response-kinds.js";
import { isHidden } from "./sides.js";
import type { BodyChoice, BodyCodec, BodyPlan } from "./plan.js";
import { findPartItems } from "./parts/items.js";
import { sentType } from "./sent-type.js";
import { isXmlContent } from "./xml/xml.js";

/** The ways to write a body, best first. */
const CODECS: readonly BodyCodec[] = [
  "json",
  "form",
  "multipart",
  "xml",
  "lines",
  "text",
  "binary",
];

function codecOf(content: Content, api: Api): BodyCodec {
  const { mediaType, schema, itemSchema } = content;
  const parts = schema ?? itemSchema;
  if (isJsonType(mediaType))
    return mediaType.includes("*") && describesBytes(schema)
      ? "binary"
      : "json";
  if (isFormType(mediaType)) return "form";
  if (isMultipartForm(mediaType)) return "multipart";
  if (isMultipartType(mediaType) && parts && !isBinary(parts))
    return "multipart";
  if (isXmlContent(content, api)) return "xml";
  if (isLinesType(mediaType) && itemsOf(content, api)) return "lines";
  if (isEventStream(mediaType) && itemSchema) return "lines";
  return isTextType(mediaType) ? "text" : "binary";
}

/** Of each line; `undefined` where what they are is not said. */
const itemsOf = (
  { schema, itemSchema }: Content,
  { schemas }: Api,
): Schema | undefined =>
  itemSchema ??
  (schema && allPartsOf(schema, schemas).find(({ items }) => items)?.items);

/** A media type of the whole, also where only its items are described (OpenAPI 3.2 §4.14). */
function describeWhole({ itemSchema, ...content }: Content): Content {
  if (content.schema !== undefined || itemSchema === undefined) return content;
  return { ...content, schema: { type: ["array"], items: itemSchema } };
}

function choiceOf(content: Content, api: Api): BodyChoice {
  const codec = codecOf(content, api);
  const items =
    codec === "lines"
      ? itemsOf(content, api)
      : codec === "multipart"
        ? findPartItems(content, api)
        : undefined;
  const framing = isEventStream(content.mediaType)
    ? readingOf(content, api.schemas).framing
    : undefined;
  return {
    codec,
    content: describeWhole(content),
    ...(items && { items }),
    ...(items && framing && { framing }),
  };
}

/** The media types in which a body can be sent: first the one that the connector writes best, then those that say more. */
export function listChoices(
  { content }: Body,
  api: Api,
): readonly BodyChoice[] {
  const all = content.map((one) => choiceOf(one, api));
  const essences = all.map(essenceOf);
  const choices = all
    // what a range is sent as stands where that does
    .map((choice) => ({ choice, index: essences.indexOf(essenceOf(choice)) }))
    .sort(
      (a, b) =>
        CODECS.indexOf(a.choice.codec) - CODECS.indexOf(b.choice.codec) ||
        a.index - b.index,
    )
    .map(({ choice }) => choice);
  return choices.filter(
    (choice, index) =>
      !choices.some((better, at) =>
        at < index ? covers(better, choice) : names(better, choice),
      ),
  );
}

const essenceOf = (choice: BodyChoice) => sentType(choice).split(";")[0];

const isRange = ({ content }: BodyChoice) => content.mediaType.includes("*");

/** Whether a choice says by name what another is sent as that is a range. */
const names = (better: BodyChoice, choice: BodyChoice): boolean =>
  isRange(choice) &&
  !isRange(better) &&
  essenceOf(better) === essenceOf(choice);

/** Whether a choice is no other: the same body, under a name that only differs in spelling, or one that is sent as the same. */
function covers(better: BodyChoice, choice: BodyChoice): boolean {
  if (essenceOf(better) === essenceOf(choice))
    return isRange(choice) || !isRange(better);
  const { codec, content } = choice;
  return (
    better.codec === codec &&
    isPlainSyntax(content.mediaType) &&
    JSON.stringify(better.content.schema) === JSON.stringify(content.schema)
  );
}

/** Decides how a body is given. `locked` is what was decided for a released operation. */
export function planBody(
  action: Action,
  api: Api,
  locked: string | undefined,
): BodyPlan | undefined {
  if (!action.body || isBodiless(action.method) || isNothing(action.body))
    return undefined;
  const [chosen, ...rest] = listChoices(action.body, api);
  if (!chosen) return undefined;
  const properties = flatProperties(action, api, chosen);
  const shape = properties && locked !== "body" ? "flat" : "body";
  // What is sent as it is has no properties that could stand beside the parameters.
  const others =
    shape === "flat" ? rest.filter(({ codec }) => !isRaw(codec)) : rest;
  return {
    ...chosen,
    body: action.body,
    shape,
    ...(others.length > 0 && { others }),
  };
}

/** What is sent as the text or the bytes that it is. */
export const isRaw = (codec: BodyCodec): boolean =>
  codec === "text" || codec === "binary";

/** Every media type of a body that a caller can choose, the default first. */
export const choicesOf = (body: BodyPlan): readonly BodyChoice[] => [
  body,
  ...(body.others ?? []),
];

/** Methods whose requests cannot have a body (RFC 9110 §9.3), whatever the description says. */
export const isBodiless = (method: string): boolean =>
  method === "GET" || method === "HEAD" || method === "TRACE";

/** An optional body that can only be an empty object is none. */
export const isNothing = ({ required, content }: Body): boolean =>
  !required && content.every(({ schema }) => isEmptyObject(schema));

const isEmptyObject = ({
  type,
  properties = {},
  additionalProperties,
}: Schema = {}) =>
  type?.[0] === "object" &&
  Object.keys(properties).length === 0 &&
  isNever(additionalProperties);

/** The schema that accepts nothing. */
const isNever = (schema: Schema | undefined) =>
  schema?.not !== undefined && Object.keys(schema.not).length === 0;

/** The properties that may stand beside the parameters, or `undefined` where the rules of flat params forbid it. */
function flatProperties(
  { body, parameters }: Action,
  api: Api,
  { codec, content }: BodyChoice,
): Schema["properties"] | undefined {
  const isForm = codec === "multipart" && isMultipartForm(content.mediaType);
  if (codec !== "json" && codec !== "form" && !isForm) return undefined;
  if (!content.schema || !body) return undefined;
  const same = JSON.stringify(content.schema);
  if (!body.content.every(({ schema }) => JSON.stringify(schema) === same))
    return undefined;
  const object = mergeObject(content.schema, api);
  if (!object || Object.keys(object.properties).length === 0) return undefined;
  if (!body.required && object.required.length > 0) return undefined;
  if (
    Object.hasOwn(object.properties, "body") ||
    Object.hasOwn(object.properties, "__proto__")
  )
    return undefined;
  if (parameters.some(({ name }) => Object.hasOwn(object.properties, name)))
    return undefined;
  return object.properties;
}

export interface MergedObject {
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
}

/** An object, or an `allOf` of objects, as one set of properties; `undefined` for anything else. Request side. */
export function mergeObject(
  schema: Schema,
  api: Api,
): MergedObject | undefined {
  const parts = objectParts(schema, api, new Set());
  if (!parts) return undefined;
  const all = parts.flatMap(({ properties }) =>
    Object.entries(properties ?? {}),
  );
  const names = new Set(all.map(([name]) => name));
  if (names.size !== all.length) return undefined;
  const visible = all.filter(
    ([, property]) => !isHidden(property, "request", api.schemas),
  );
  const shown = new Set(visible.map(([name]) => name));
  const required = parts.flatMap((part) => part.required ?? []);
  if (required.some((name) => !names.has(name))) return undefined;
  return {
    properties: Object.fromEntries(visible),
    required: [...new Set(required)].filter((name) => shown.has(name)),
  };
}

/** Keywords under which an object is more than its list of properties. */
const MORE_THAN_PROPERTIES = [
  "oneOf",
  "anyOf",
  "not",
  "if",
  "then",
  "else",
  "additionalProperties",
  "patternProperties",
  "propertyNames",
  "unevaluatedProperties",
  "dependentSchemas",
  "dependentRequired",
  "enum",
  "const",
  "discriminator",
] as const;

function objectParts(
  schema: Schema,
  api: Api,
  seen: Set<string>,
): Schema[] | undefined {
  if (schema.$ref !== undefined) {
    if (seen.has(schema.$ref) || !Object.hasOwn(api.schemas, schema.$ref))
      return undefined;
    return objectParts(api.schemas[schema.$ref]!, api, seen.add(schema.$ref));
  }
  if (schema.type && !(schema.type.length === 1 && schema.type[0] === "object"))
    return undefined;
  const closed = isNever(schema.additionalProperties);
  const isMore = (name: (typeof MORE_THAN_PROPERTIES)[number]) =>
    !(name === "additionalProperties" && closed);
  if (
    MORE_THAN_PROPERTIES.some(
      (name) => schema[name] !== undefined && isMore(name),
    )
  )
    return undefined;
  const inherited = (schema.allOf ?? []).map((part) =>
    objectParts(part, api, seen),
  );
  if (inherited.includes(undefined)) return undefined;
  return [...inherited.flatMap((parts) => parts ?? []), schema];
}
