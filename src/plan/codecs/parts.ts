import { schemaOf } from "../../ir/reach.js";
import type { Api, Schema } from "../../ir/index.js";

/** Levels of inline schemas below which everything is unknown, as in the types. */
export const MAX_DEPTH = 60;

/** A schema as schemas that all hold, none of which has `allOf`; a reference stands alone. */
export function partsOf(schema: Schema, depth = 0): Schema[] {
  const { allOf, $ref, ...own } = schema;
  const inherited =
    depth > MAX_DEPTH
      ? []
      : (allOf ?? []).flatMap((part) => partsOf(part, depth + 1));
  return [...($ref === undefined ? [] : [{ $ref }]), own, ...inherited];
}

/**
 * The same, and the parts of what is referred to: all that is said of a value, but for its unions. Of a union of heirs that
 * is what their base says.
 */
export function allPartsOf(schema: Schema, schemas: Api["schemas"]): Schema[] {
  const found = new Set<Schema>();
  const seen = new Set<string>();
  const open = partsOf(schema);
  for (let next = open.pop(); next; next = open.pop()) {
    const target =
      next.$ref === undefined ? undefined : schemaOf(schemas, next.$ref);
    if (next.$ref === undefined) found.add(next);
    const base = next.discriminator?.heirsOf;
    if (base !== undefined) open.push({ $ref: base });
    if (!target || seen.has(next.$ref ?? "")) continue;
    seen.add(next.$ref ?? "");
    open.push(...partsOf(target));
  }
  return [...found];
}

/** The boolean schema `false`. */
export const isNothing = ({ not }: Schema): boolean =>
  not !== undefined && Object.keys(not).length === 0;

export const isNull = ({ type }: Schema): boolean =>
  type?.length === 1 && type[0] === "null";
