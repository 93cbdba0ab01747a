import type { Api, Schema } from "../ir/index.js";
import { headerScalar, listParts } from "./header-scalars.js";
import type {
  HeaderMember,
  HeaderObject,
  HeaderScalar,
} from "./header-plan.js";

/**
 * The members of a header that is an object (OpenAPI's style `simple`): those of its schema, of what that refers to and
 * of all parts of an `allOf`. Undefined where it is none, or has members that the style cannot say: what is no scalar,
 * and names in which what divides them occurs.
 */
export function planHeaderObject(
  schema: Schema,
  schemas: Api["schemas"],
  explode: boolean,
): HeaderObject | undefined {
  const parts = listParts(schema, schemas);
  if (!parts || !parts.some(isObject)) return undefined;
  const properties = new Map<string, HeaderScalar | undefined>();
  let others: HeaderScalar | undefined = "string";
  for (const part of parts) {
    for (const [name, property] of Object.entries(part.properties ?? {}))
      properties.set(name, headerScalar(property, schemas));
    if (isSaid(part.additionalProperties))
      others = headerScalar(part.additionalProperties, schemas);
  }
  const required = new Set(parts.flatMap((part) => part.required ?? []));
  const members: HeaderMember[] = [];
  for (const [name, kind] of properties) {
    if (kind === undefined || !NAME.test(name)) return undefined;
    members.push({ name, kind, required: required.has(name) });
  }
  return others && { explode, members, others };
}

/** What a header's value can have for a name, and is no space at an end or what divides members. */
const NAME = /^[!-+\--<>-~](?:[ -+\--<>-~]*[!-+\--<>-~])?$/;

/** A header is never null: it is there, or it is not. */
function isObject({ type, properties, additionalProperties }: Schema): boolean {
  if (type === undefined)
    return properties !== undefined || isSaid(additionalProperties);
  const own = type.filter((one) => one !== "null");
  return own.length === 1 && own[0] === "object";
}

/** Neither absent nor `true` nor `false`. */
const isSaid = (schema: Schema | undefined): schema is Schema =>
  schema !== undefined &&
  Object.keys(schema).some((keyword) => keyword !== "not");
