import type { Schema, SchemaId } from "../../ir/index.js";
import type { Document } from "../../normalise/document.js";
import { familiesOf } from "./families.js";

/** What a value is that is said to be of a schema: of a base, it may be of what extends it. */
export const valueOf = (id: SchemaId, document: Document): SchemaId =>
  familiesOf(document).of(id)?.union ?? id;

/** The base of which an id is the union, or the id itself. */
const baseOf = (id: SchemaId, document: Document): SchemaId =>
  familiesOf(document).ofUnion(id)?.base ?? id;

/** A named schema that is all of a base is no other heir of it as well. */
export function extendBases(schema: Schema, document: Document): Schema {
  const { allOf } = schema;
  if (!allOf) return schema;
  return {
    ...schema,
    allOf: allOf.map((part) =>
      part.$ref === undefined
        ? extendBases(part, document)
        : { ...part, $ref: baseOf(part.$ref, document) },
    ),
  };
}

/** The members of a choice: a base that stands beside its own heirs is meant alone. */
export function listBases(
  members: readonly Schema[],
  document: Document,
): readonly Schema[] {
  const families = familiesOf(document);
  const ids = new Set(members.map(({ $ref }) => $ref));
  return members.map((member) => {
    const family = families.ofUnion(member.$ref);
    const isBeside = family?.members.some(
      ({ id }) => ids.has(id) || ids.has(valueOf(id, document)),
    );
    return family && isBeside ? { ...member, $ref: family.base } : member;
  });
}
