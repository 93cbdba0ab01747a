import type { Api, Content, Encoding, Schema } from "../../ir/index.js";
import { schemaOf } from "../../ir/reach.js";
import { isXmlType } from "../media-types.js";

/**
 * Whether a body is XML that the codec writes and reads: an object or a list. What is described as a text, or not at
 * all, is passed through as the text that it is.
 */
export const isXmlContent = (
  { mediaType, schema }: Content,
  { schemas }: Pick<Api, "schemas">,
): boolean =>
  isXmlType(mediaType) &&
  schema !== undefined &&
  isStructured(schema, { schemas });

/** Whether some action sends or receives XML, be it as a part. */
export const speaksXml = ({ actions }: Pick<Api, "actions">): boolean =>
  actions.some(({ body, responses }) =>
    [
      ...(body?.content ?? []),
      ...responses.flatMap(({ content }) => content),
    ].some((one) => isXmlType(one.mediaType) || hasXmlPart(one)),
  );

const hasXmlPart = ({
  encoding = {},
  prefixEncoding = [],
  itemEncoding,
}: Content | Encoding): boolean =>
  [
    ...Object.values(encoding),
    ...prefixEncoding,
    ...(itemEncoding ? [itemEncoding] : []),
  ].some(
    (one: Encoding) =>
      (one.contentType ?? "").split(",").some(isXmlType) || hasXmlPart(one),
  );

/** Whether a schema describes objects or lists. */
export function isStructured(
  schema: Schema,
  { schemas }: Pick<Api, "schemas">,
  seen = new Set<Schema>(),
): boolean {
  if (seen.has(schema)) return false;
  seen.add(schema);
  const { $ref, type, properties, additionalProperties, items } = schema;
  const own = type?.some((name) => name === "object" || name === "array");
  if (own || properties || additionalProperties || items) return true;
  const target = $ref === undefined ? undefined : schemaOf(schemas, $ref);
  const parts = [
    ...(target ? [target] : []),
    ...(schema.allOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.anyOf ?? []),
  ];
  return parts.some((part) => isStructured(part, { schemas }, seen));
}
