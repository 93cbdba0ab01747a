import type { Action, Api, Body, Content, Schema } from "../ir/index.js";
import {
  isBinaryType,
  isFormType,
  isJsonType,
  isMultipartType,
  isTextType,
} from "./media-types.js";
import { isHidden } from "./sides.js";
import type { BodyCodec, BodyPlan } from "./plan.js";

const CODECS: readonly (readonly [
  BodyCodec,
  (mediaType: string) => boolean,
])[] = [
  ["json", isJsonType],
  ["form", isFormType],
  ["multipart", isMultipartType],
  ["text", isTextType],
  ["binary", isBinaryType],
];

/** The media type in which a body is sent: the first that the connector writes best. */
export function chooseContent(
  content: readonly Content[],
): { codec: BodyCodec; content: Content } | undefined {
  for (const [codec, accepts] of CODECS) {
    const found = content.find(({ mediaType }) => accepts(mediaType));
    if (found) return { codec, content: found };
  }
  return undefined;
}

/** Decides how a body is given. `locked` is what was decided for a released operation. */
export function planBody(
  action: Action,
  api: Api,
  locked: string | undefined,
): BodyPlan | undefined {
  const chosen = action.body && chooseContent(action.body.content);
  if (
    !action.body ||
    !chosen ||
    isBodiless(action.method) ||
    isNothing(action.body)
  )
    return undefined;
  const properties = flatProperties(action, api, chosen);
  const shape = properties && locked !== "body" ? "flat" : "body";
  return { ...chosen, body: action.body, shape };
}

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
  { codec, content }: { codec: BodyCodec; content: Content },
): Schema["properties"] | undefined {
  if (codec === "text" || codec === "binary" || !content.schema || !body)
    return undefined;
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
