import type { Action, Api, Content, Schema } from "../../ir/index.js";
import { isXmlType } from "../media-types.js";
import { readingOf } from "../response-kinds.js";

/** What the bodies of a response are, by its status; of a stream every item. One of several media types may be any of them. */
export function responseSchemasOf(
  { responses }: Action,
  schemas: Api["schemas"],
): (readonly [status: string, schema: Schema | undefined])[] {
  return responses.map(({ status, content }) => {
    const found = content.flatMap((one) => schemasOf(one, schemas));
    const distinct = new Map(found.map((one) => [JSON.stringify(one), one]));
    const all = [...distinct.values()];
    return [status, all.length > 1 ? { anyOf: all } : all[0]];
  });
}

function schemasOf(content: Content, schemas: Api["schemas"]): Schema[] {
  const { kind, schema } = readingOf(content, schemas);
  if (kind === "json" || kind === "stream") return schema ? [schema] : [];
  return isXmlType(content.mediaType) && content.schema ? [content.schema] : [];
}
