import type { Action, Api, Content, Schema } from "../../ir/index.js";
import { isXmlType } from "../media-types.js";
import { readingOf } from "../response-kinds.js";

/** What the bodies of a response are, by its status; of a stream every item. One of several media types may be any of them. */
export function responseSchemasOf(
  { method, responses }: Action,
  schemas: Api["schemas"],
): (readonly [status: string, schema: Schema | undefined])[] {
  return responses.map(({ status, content }) => {
    if (isBodiless(method, status)) return [status, undefined];
    const found = content.flatMap((one) => schemasOf(one, schemas));
    const distinct = new Map(found.map((one) => [JSON.stringify(one), one]));
    const all = [...distinct.values()];
    return [status, all.length > 1 ? { anyOf: all } : all[0]];
  });
}

/** HEAD has no body (RFC 9110 §9.3.2), and nor have these statuses (§6.4.1). */
const isBodiless = (method: string, status: string): boolean =>
  method === "HEAD" || ["204", "205", "304"].includes(status);

function schemasOf(content: Content, schemas: Api["schemas"]): Schema[] {
  const { kind, schema, framing } = readingOf(content, schemas);
  // what comes of a part says how it came, and its data are of no type
  if (framing?.items === "parts") return [];
  if (kind === "json" || kind === "stream") return schema ? [schema] : [];
  return isXmlType(content.mediaType) && content.schema ? [content.schema] : [];
}
