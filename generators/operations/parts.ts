import type { Api, Content, Encoding, Schema } from "../../src/ir/index.js";
import { mergeObject } from "../../src/plan/body.js";
import { allPartsOf } from "../../src/plan/codecs/parts.js";
import { isJsonType, isMultipartForm } from "../../src/plan/media-types.js";

/** The encoding of the parts of a body, with the media types that their schemas say (OpenAPI 3.1 §4.8.15). */
export function withMediaTypes(
  { schema = {}, encoding = {} }: Content,
  api: Api,
): Readonly<Record<string, Encoding>> {
  const { properties = {} } = mergeObject(schema, api) ?? {};
  const said = Object.entries(properties).flatMap(([name, property]) => {
    const contentType = mediaTypeOf(property);
    return contentType === undefined ? [] : [[name, { contentType }] as const];
  });
  const merged = new Map<string, Encoding>(said);
  for (const [name, own] of Object.entries(encoding)) {
    merged.set(name, hasStyle(own) ? own : { ...merged.get(name), ...own });
  }
  return Object.fromEntries(merged);
}

/** With a style, a part has no media type (OpenAPI 3.1 §4.8.15.1.2). */
const hasStyle = ({ style, explode, allowReserved }: Encoding): boolean =>
  (style ?? explode ?? allowReserved) !== undefined;

/** Of the property, or of the items of a list; bytes of no known kind are so by default. */
function mediaTypeOf({ contentMediaType, items }: Schema): string | undefined {
  const found = contentMediaType ?? items?.contentMediaType;
  return found === "application/octet-stream" ? undefined : found;
}

/**
 * The parts of a body with what their schemas say of their content: `contentEncoding` is the header
 * `Content-Transfer-Encoding` with that value (OpenAPI 3.1.2 §4.8.15.3), but in forms, where nothing may be sent that has
 * it (RFC 7578 §4.7).
 */
export function withTransferEncodings(content: Content, api: Api): Content {
  if (isMultipartForm(content.mediaType)) return content;
  const { schema = {}, encoding = {}, prefixEncoding = [] } = content;
  const all = allPartsOf(schema, api.schemas);
  const { prefixItems = [] } = all.find((one) => one.prefixItems) ?? {};
  const items = all.find((one) => one.items)?.items ?? {};
  const { itemEncoding } = content;
  const say = (one: Schema, how?: Encoding) => sayContent(one, how, api);
  const { properties = {} } = mergeObject(schema, api) ?? {};
  const named = Object.entries(properties).flatMap(([name, one]) => {
    const how = Object.hasOwn(encoding, name) ? encoding[name] : undefined;
    const said = say(one.items ?? one, how);
    return said ? [[name, said] as const] : [];
  });
  const length = Math.max(prefixItems.length, prefixEncoding.length);
  const prefix = Array.from({ length }, (_, at) =>
    say(prefixItems[at] ?? items, prefixEncoding[at] ?? itemEncoding),
  );
  const item = say(items, itemEncoding);
  const isNew =
    item !== itemEncoding ||
    prefix.some((one, at) => one !== (prefixEncoding[at] ?? itemEncoding));
  return {
    ...content,
    ...(named.length > 0 && {
      encoding: { ...encoding, ...Object.fromEntries(named) },
    }),
    // those of which nothing is said would be written like the others
    ...(isNew && { prefixEncoding: prefix.map((one) => one ?? {}) }),
    ...(item && { itemEncoding: item }),
  };
}

const TRANSFER = "Content-Transfer-Encoding";

/** How a part is written, with a header more where its content is in an encoding. */
function sayContent(
  schema: Schema,
  how: Encoding | undefined,
  { schemas }: Api,
): Encoding | undefined {
  const all = allPartsOf(schema, schemas);
  const encoding = all.find((one) => one.contentEncoding)?.contentEncoding;
  const { contentType, headers = [] } = how ?? {};
  const isSaid = headers.some(
    ({ name }) => name.toLowerCase() === TRANSFER.toLowerCase(),
  );
  if (encoding === undefined || isSaid || isJsonType(contentType ?? ""))
    return how;
  const type = all.find((one) => one.contentMediaType)?.contentMediaType;
  const header = {
    name: TRANSFER,
    required: true,
    schema: { const: encoding },
  };
  return {
    ...how,
    contentType: contentType ?? type ?? "application/octet-stream",
    headers: [...headers, header],
  };
}
