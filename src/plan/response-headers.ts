import type { Action, Api, ResponseHeader, Schema } from "../ir/index.js";
import { planHeaderObject } from "./header-object.js";
import {
  headerScalar,
  listParts,
  splitKind,
  typesOf,
} from "./header-scalars.js";
import { isJsonType } from "./media-types.js";
import type { HeaderKind, HeaderPlan, HeaderScalar } from "./header-plan.js";

/** The documented headers of all responses, each once; what is described in two ways is a text. */
export const planHeaders = (
  { responses }: Action,
  schemas: Api["schemas"],
): HeaderPlan[] =>
  planHeaderList(
    responses.flatMap(({ headers }) => headers),
    schemas,
  );

/** Each header once. */
export function planHeaderList(
  headers: readonly ResponseHeader[],
  schemas: Api["schemas"],
): HeaderPlan[] {
  const found = new Map<string, HeaderPlan>();
  for (const header of headers) {
    if (isIgnored(header)) continue;
    const key = header.name.toLowerCase();
    const plan = planHeader(header, schemas);
    const before = found.get(key);
    found.set(key, before ? join(before, plan) : plan);
  }
  return [...found.values()];
}

function join(one: HeaderPlan, other: HeaderPlan): HeaderPlan {
  const { schema, ...unsaid } = one;
  if (!isSame(one.kind, other.kind)) return { ...unsaid, kind: "string" };
  return isSame(schema, other.schema) ? one : unsaid;
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Those of one response, in the terms that the operation has for them. */
export function headersOf(
  headers: readonly ResponseHeader[],
  all: readonly HeaderPlan[],
): HeaderPlan[] {
  const own = new Map(
    headers.map((header) => [header.name.toLowerCase(), header.required]),
  );
  return all.flatMap((header) => {
    const required = own.get(header.name.toLowerCase());
    return required === undefined ? [] : [{ ...header, required }];
  });
}

/** A header that the content describes (OpenAPI §4.17), or that cannot be sent (RFC 9110 §5.1). */
const isIgnored = ({ name }: ResponseHeader): boolean =>
  name.toLowerCase() === "content-type" || !TOKEN.test(name);

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

function planHeader(
  { name, required, schema, mediaType, explode, separator }: ResponseHeader,
  schemas: Api["schemas"],
): HeaderPlan {
  if (mediaType !== undefined)
    return isJsonType(mediaType)
      ? { name, required, kind: "json", schema }
      : { name, required, kind: "string" };
  const object = planHeaderObject(schema, schemas, explode === true);
  const kind = object ?? kindOf(schema, schemas);
  const items = separator && itemsOf(kind);
  return { name, required, kind: items ? { items, separator } : kind };
}

const itemsOf = (kind: HeaderKind): HeaderScalar | undefined =>
  typeof kind === "string" && kind !== "json" && splitKind(kind).isList
    ? splitKind(kind).scalar
    : undefined;

function kindOf(schema: Schema, schemas: Api["schemas"]): HeaderKind {
  const parts = listParts(schema, schemas) ?? [];
  const [type, ...others] = typesOf(parts);
  if (type !== "array" || others.length > 0)
    return headerScalar(schema, schemas) ?? "string";
  const items = parts.find((part) => part.items)?.items ?? {};
  return `${headerScalar(items, schemas) ?? "string"}[]`;
}
