import type { Api, Parameter, Schema } from "../ir/index.js";
import { isFormType, isJsonType } from "./media-types.js";

const SCALARS = new Set(["string", "number", "integer", "boolean"]);

/** What a caller gives for a parameter: its schema, but for what the schema does not say of how it is written. */
export function surfaceOf(parameter: Parameter, api: Api): Schema {
  const { schema, allowEmptyValue } = parameter;
  if (isText(parameter, api)) {
    const { description } = schema;
    return {
      type: ["string"],
      ...(description !== undefined && { description }),
    };
  }
  if (!allowEmptyValue || takesEmptyText(schema)) return schema;
  const { description, default: preset, examples, ...value } = schema;
  return {
    anyOf: [value, { const: "" }],
    ...(description !== undefined && { description }),
    ...(preset !== undefined && { default: preset }),
    ...(examples && { examples }),
  };
}

/** A media type without a codec: the caller gives its text. */
function isText(
  { mediaType, schema, in: place }: Parameter,
  api: Api,
): boolean {
  if (mediaType === undefined || isJsonType(mediaType)) return false;
  if (place === "querystring" && isFormType(mediaType)) return false;
  return !typesOf(schema, api, new Set()).every((type) => SCALARS.has(type));
}

/** The types of a schema; `any` where it does not say them itself. */
function typesOf(
  { $ref, type }: Schema,
  { schemas }: Pick<Api, "schemas">,
  seen: Set<string>,
): readonly string[] {
  if (type) return type;
  if ($ref === undefined || seen.has($ref) || !Object.hasOwn(schemas, $ref))
    return ["any"];
  return typesOf(schemas[$ref]!, { schemas }, seen.add($ref));
}

const takesEmptyText = ({
  type,
  enum: values,
  const: value,
  minLength = 0,
  pattern,
}: Schema): boolean =>
  type?.includes("string") === true &&
  (values === undefined || values.includes("")) &&
  (value === undefined || value === "") &&
  minLength === 0 &&
  pattern === undefined;
