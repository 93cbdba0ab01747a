import type { Schema, SchemaId } from "../../src/ir/index.js";
import type { Plan } from "../../src/plan/plan.js";
import { isBinary } from "../../src/plan/bytes.js";
import { Code, type Printable } from "../layout.js";
import type { Json } from "../mocks/src/schema.js";

/** Where a body may hold bytes. */
export interface BytesContext {
  readonly api: Plan["api"];
  /** Schemas whose strings are bytes. */
  readonly ofBytes: ReadonlySet<SchemaId>;
}

/** The sample of a body with a `Blob` wherever a part is bytes. */
export function withBytes(
  value: Json,
  schema: Schema,
  context: BytesContext,
): Printable {
  const schemas = reachInPlace(schema, context);
  if (typeof value === "string")
    return schemas.some(isBinary) ? new Code(`new Blob(["${BYTES}"])`) : value;
  if (typeof value !== "object" || value === null) return value;
  const own = (find: (schema: Schema) => Schema | undefined): Schema =>
    schemas.map(find).find((found) => found !== undefined) ?? {};
  if (Array.isArray(value))
    return value.map((item: Json) =>
      withBytes(
        item,
        own(({ items }) => items),
        context,
      ),
    );
  const entries = Object.entries(value).map(([name, member]) => {
    const property = own(({ properties, additionalProperties }) =>
      properties && Object.hasOwn(properties, name)
        ? properties[name]
        : additionalProperties,
    );
    return [name, withBytes(member as Json, property, context)] as const;
  });
  return Object.fromEntries(entries);
}

/** What the bytes of a sample are, as text. */
export const BYTES = "bytes";

/** A schema and what it is made of, without going into schemas that are used elsewhere as well: there, texts stay texts. */
function reachInPlace(
  schema: Schema,
  { api, ofBytes }: BytesContext,
): Schema[] {
  const found = new Set<Schema>();
  const open = [schema];
  for (let next = open.pop(); next; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    const target =
      next.$ref !== undefined && ofBytes.has(next.$ref)
        ? api.schemas[next.$ref]
        : undefined;
    open.push(
      ...(target ? [target] : []),
      ...(next.allOf ?? []),
      ...(next.oneOf ?? []),
      ...(next.anyOf ?? []),
    );
  }
  return [...found];
}
