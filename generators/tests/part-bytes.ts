import { stringLiteral } from "../../src/escape/literal.js";
import type {
  Content,
  Encoding,
  Schema,
  SchemaId,
} from "../../src/ir/index.js";
import type { Plan } from "../../src/plan/plan.js";
import { isBinary } from "../../src/plan/bytes.js";
import { isMultipartType } from "../../src/plan/media-types.js";
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

/** The sample of a body with a `Blob` wherever a part is bytes; each part by its own encoding. */
export function withPartBytes(
  value: Json,
  { schema = {}, encoding = {}, prefixEncoding = [], itemEncoding }: Content,
  context: BytesContext,
): Printable {
  if (Array.isArray(value))
    return value.map((item: Json, at) => {
      const how = prefixEncoding[at] ?? itemEncoding;
      return withOwn(item, itemOf(schema, at, context), { how, context });
    });
  if (typeof value !== "object" || value === null)
    return withBytes(value, schema, context);
  const parts = Object.entries(value as Readonly<Record<string, Json>>).map(
    ([name, member]) => {
      const how = Object.hasOwn(encoding, name) ? encoding[name] : undefined;
      const own = memberOf(schema, name, context);
      return [name, withOwn(member, own, { how, context })] as const;
    },
  );
  return Object.fromEntries(parts);
}

interface HowToSample {
  readonly how: Encoding | undefined;
  readonly context: BytesContext;
}

/** One part, or those of one name; what is a body itself has parts of its own. */
function withOwn(
  value: Json,
  schema: Schema,
  { how: { contentType = "", ...parts } = {}, context }: HowToSample,
): Printable {
  const type = chooseType(contentType);
  const given = { ...context, ...(type !== undefined && { type }) };
  if (!isMultipartType(contentType)) return withBytes(value, schema, given);
  const content = { mediaType: contentType, schema, ...parts };
  const isRepeated = Array.isArray(value) && value.every(isComposite);
  if (!isRepeated) return withPartBytes(value, content, context);
  return value.map((item: Json, at) =>
    withPartBytes(
      item,
      { ...content, schema: itemOf(schema, at, context) },
      context,
    ),
  );
}

const isComposite = (value: Json): boolean =>
  typeof value === "object" && value !== null;

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
  if (Array.isArray(value))
    return value.map((item: Json, at) =>
      withBytes(item, itemOf(schema, at, context), context),
    );
  const entries = Object.entries(value).map(([name, member]) => {
    const property = memberOf(schema, name, context);
    return [name, withBytes(member as Json, property, context)] as const;
  });
  return Object.fromEntries(entries);
}

const memberOf = (
  schema: Schema,
  name: string,
  context: BytesContext,
): Schema =>
  findIn(schema, context, ({ properties, additionalProperties }) =>
    properties && Object.hasOwn(properties, name)
      ? properties[name]
      : additionalProperties,
  );

const itemOf = (schema: Schema, at: number, context: BytesContext): Schema =>
  findIn(
    schema,
    context,
    ({ prefixItems, items }) => prefixItems?.[at] ?? items,
  );

function findIn(
  schema: Schema,
  context: BytesContext,
  find: (schema: Schema) => Schema | undefined,
): Schema {
  const found = reachInPlace(schema, context).map(find);
  return found.find((one) => one !== undefined) ?? {};
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
