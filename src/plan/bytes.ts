import type { Api, Schema, SchemaId } from "../ir/index.js";
import { reachNodes } from "../ir/reach.js";
import type { BodyChoice, OperationPlan, Plan } from "./plan.js";
import { requestSchemas, responseSchemas } from "./sides.js";

/** A body that is bytes as a whole, and so may also be a stream or text. */
export const BYTES_BODY: Schema = { type: ["string"], format: "binary" };

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

/**
 * Whether the whole of a body is bytes: `format: binary`, or, as OpenAPI 3.1 has it, a schema without a type that only
 * says which media type they are (§4.8.14). With a type it is a string that holds such a document.
 */
export const describesBytes = (schema: Schema | undefined): boolean =>
  schema !== undefined &&
  (schema.format === "binary" ||
    (schema.type === undefined && isBinary(schema)));

/** Whether a body carries bytes as they are; in JSON and forms they are strings. */
export const carriesBytes = ({ codec }: BodyChoice): boolean =>
  codec === "multipart" || codec === "binary";

/** Whether the body of an operation, as it is sent by default, carries bytes. */
export const sendsBytes = ({ body }: OperationPlan): boolean =>
  body !== undefined && carriesBytes(body);

/** The schemas that only bodies with bytes use: nowhere else would their strings be anything but strings. */
export function schemasOfBytes({ api, groups }: Plan): ReadonlySet<SchemaId> {
  const operations = groups.flatMap((group) => group.operations);
  const sending = operations.filter(sendsBytes);
  const chosen = operations.flatMap(({ body }) =>
    (body?.others ?? []).filter(carriesBytes),
  );
  if (sending.length + chosen.length === 0) return new Set();
  const bodies = new Set(sending.map(({ action }) => action));
  const ofBytes = new Set<unknown>(chosen.map(({ content }) => content.schema));
  const elsewhere = api.actions.flatMap((action) => [
    ...(bodies.has(action)
      ? []
      : requestSchemas(action).filter((schema) => !ofBytes.has(schema))),
    ...responseSchemas(action),
  ]);
  const found = reachIds(
    api.schemas,
    [...sending.flatMap(({ body }) => body ?? []), ...chosen].flatMap(
      ({ content }) => content.schema ?? [],
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
