import type { Api, Content, Encoding, Schema } from "../../src/ir/index.js";
import { mergeObject } from "../../src/plan/body.js";

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
