import type { Api, Schema, SchemaId } from "../ir/index.js";
import { reachNodes } from "../ir/reach.js";
import type { OperationPlan, Plan } from "./plan.js";
import { requestSchemas, responseSchemas } from "./sides.js";

/** Whether a string is bytes: `format: binary`, or a media type without an encoding (OpenAPI 3.1 §4.8.14). */
export function isBinary({
  type,
  format,
  contentMediaType,
  contentEncoding,
}: Schema): boolean {
  if (type && !type.includes("string")) return false;
  if (format === "binary") return true;
  return (
    contentMediaType !== undefined &&
    contentEncoding === undefined &&
    !/json|^text\//.test(contentMediaType)
  );
}

/** Whether the body of an operation carries bytes as they are; in JSON and forms they are strings. */
export const sendsBytes = ({ body }: OperationPlan): boolean =>
  body?.codec === "multipart" || body?.codec === "binary";

/** The schemas that only bodies with bytes use: nowhere else would their strings be anything but strings. */
export function schemasOfBytes({ api, groups }: Plan): ReadonlySet<SchemaId> {
  const operations = groups.flatMap((group) => group.operations);
  const sending = operations.filter(sendsBytes);
  if (sending.length === 0) return new Set();
  const bodies = new Set(sending.map(({ action }) => action));
  const elsewhere = api.actions.flatMap((action) => [
    ...(bodies.has(action) ? [] : requestSchemas(action)),
    ...responseSchemas(action),
  ]);
  const found = reachIds(
    api.schemas,
    sending.flatMap(({ body }) =>
      body?.content.schema ? [body.content.schema] : [],
    ),
  );
  for (const id of reachIds(api.schemas, elsewhere)) found.delete(id);
  return found;
}

function reachIds(
  schemas: Api["schemas"],
  roots: readonly Schema[],
): Set<SchemaId> {
  const ids = new Set<SchemaId>();
  reachNodes(schemas, roots, (_, id) => void (id !== undefined && ids.add(id)));
  return ids;
}
