import { schemaOf } from "../../ir/reach.js";
import type { Api, Discriminator, Schema, SchemaId } from "../../ir/index.js";
import type { CodecNode, UnionNode } from "./node.js";
import { isNull } from "./parts.js";

/** By the discriminator, where it knows every member; else `undefined`. */
export function namedMembers(
  discriminator: Discriminator | undefined,
  members: readonly Schema[],
): UnionNode | undefined {
  if (!discriminator) return undefined;
  const { propertyName, mapping, defaultMapping } = discriminator;
  const known = new Set([...Object.values(mapping), defaultMapping]);
  if (!members.every(({ $ref }) => $ref !== undefined && known.has($ref)))
    return undefined;
  const reference = (schema: string): CodecNode => ({
    kind: "reference",
    schema,
  });
  return {
    kind: "named",
    by: propertyName,
    codecs: Object.entries(mapping).map(([value, id]) => [
      value,
      reference(id),
    ]),
    ...(defaultMapping !== undefined && {
      otherwise: reference(defaultMapping),
    }),
  };
}

/** A member of a union. */
export interface Member {
  readonly schema: Schema;
  /** The union by whose name it came to be one, if it is not its own member. */
  readonly of: SchemaId | undefined;
}

/** The members of a union, with those of the unions that are members of it. */
export function listMembers(
  members: readonly Schema[],
  schemas: Api["schemas"],
): Member[] {
  const found = new Map<Schema, Member>();
  const seen = new Set<Schema>();
  const asMembers = (list: readonly Schema[], of?: SchemaId) =>
    list.toReversed().map((schema) => ({ schema, of }));
  const open = asMembers(members);
  for (let next = open.pop(); next; next = open.pop()) {
    const { schema, of } = next;
    if (seen.has(schema) || isNull(schema)) continue;
    seen.add(schema);
    const inner = innerMembers(schema, schemas);
    if (inner) open.push(...asMembers(inner, schema.$ref ?? of));
    else found.set(schema, next);
  }
  return [...found.values()];
}

/** The members of what is a union and nothing else. */
function innerMembers(
  { $ref, ...own }: Schema,
  schemas: Api["schemas"],
): readonly Schema[] | undefined {
  const isAlias = $ref !== undefined && Object.keys(own).length === 0;
  const target = isAlias ? (schemaOf(schemas, $ref) ?? {}) : own;
  const { oneOf, anyOf, title: _, description: __, ...rest } = target;
  const isUnion = Object.keys(rest).length === 0 && !(oneOf && anyOf);
  return isUnion ? (oneOf ?? anyOf) : undefined;
}
