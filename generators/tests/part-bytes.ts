import { stringLiteral } from "../../src/escape/literal.js";
import type { Content, Schema, SchemaId } from "../../src/ir/index.js";
import type { Plan } from "../../src/plan/plan.js";
import { isBinary } from "../../src/plan/bytes.js";
import { Code, type Printable } from "../layout.js";
import type { Json } from "../mocks/src/schema.js";

/** Where a body may hold bytes. */
export interface BytesContext {
  readonly api: Plan["api"];
  /** Schemas whose strings are bytes. */
  readonly ofBytes: ReadonlySet<SchemaId>;
  /** The media type of a part, where the description leaves a choice. */
  readonly type?: string;
}

type Members = Readonly<Record<string, Printable>>;

/** The sample of a body with a `Blob` wherever a part is bytes; each part by its own encoding. */
export function withPartBytes(
  value: Json,
  { schema = {}, encoding = {} }: Content,
  context: BytesContext,
): Printable {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return withBytes(value, schema, context);
  const parts = Object.entries(value).map(([name, member]) => {
    const own = Object.hasOwn(encoding, name) ? encoding[name] : undefined;
    const type = chooseType(own?.contentType ?? "");
    const part = { [name]: member as Json };
    const given = { ...context, ...(type !== undefined && { type }) };
    return Object.entries(withBytes(part, schema, given) as Members);
  });
  return Object.fromEntries(parts.flat());
}

/** The first of several, or one of a range. */
function chooseType(contentType: string): string | undefined {
  if (!/[*,]/.test(contentType)) return undefined;
  const [first = ""] = contentType.split(",");
  const type = first.trim().replace("/*", "/x-sample");
  return /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : undefined;
}

/** The sample of a body with a `Blob` wherever a part is bytes. */
export function withBytes(
  value: Json,
  schema: Schema,
  context: BytesContext,
): Printable {
  const schemas = reachInPlace(schema, context);
  if (typeof value === "string")
    return schemas.some(isBinary) ? makeBlob(context.type) : value;
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

const makeBlob = (type: string | undefined): Code =>
  new Code(
    type === undefined
      ? `new Blob(["${BYTES}"])`
      : `new Blob(["${BYTES}"], { type: ${stringLiteral(type)} })`,
  );

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
