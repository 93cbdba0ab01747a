import type { Api, Discriminator, Schema, SchemaId } from "../../ir/index.js";
import { forEachReference } from "../../ir/walk.js";
import { isObject } from "../../is-object.js";
import type { Document } from "../../normalise/document.js";
import {
  familiesOf,
  isOtherwise,
  type Families,
  type Family,
  type FamilyMember,
} from "./families.js";

/**
 * Adds the unions that something refers to: of a base, with all that extend it. The base itself is what a value is that
 * is of no known kind.
 */
export function addUnions(api: Api, document: Document): Api {
  const { all } = familiesOf(document);
  const byUnion = new Map(all.map((family) => [family.union, family]));
  if (byUnion.size === 0) return api;
  const added = new Map<SchemaId, Schema>();
  const add = (id: SchemaId): void => {
    const family = byUnion.get(id);
    if (!family || added.has(id)) return;
    const union = buildUnion(family, api.schemas, document);
    added.set(id, union);
    forEachReference(union, add);
  };
  for (const id of referredIn(api)) add(id);
  return { ...api, schemas: { ...api.schemas, ...Object.fromEntries(added) } };
}

/** All that any schema of an API refers to, wherever it stands. */
function referredIn(api: Api): Set<SchemaId> {
  const found = new Set<SchemaId>();
  const open: unknown[] = [api];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) open.push(...(next as unknown[]));
    if (!isObject(next)) continue;
    const { $ref, longRunning } = next;
    if (typeof $ref === "string") found.add($ref);
    if (isObject(longRunning) && typeof longRunning["type"] === "string")
      found.add(longRunning["type"]);
    open.push(...Object.values(next).filter((one) => one !== undefined));
  }
  return found;
}

function buildUnion(
  family: Family,
  schemas: Api["schemas"],
  document: Document,
): Schema {
  const { base, property, members, own } = family;
  const families = familiesOf(document);
  const refer = (id: SchemaId): SchemaId =>
    isOtherwise(id, property, document.components.schemas)
      ? (families.of(id)?.union ?? id)
      : id;
  const mapping = new Map<string, SchemaId>();
  for (const { id, values } of [...members, { id: base, values: own }])
    for (const value of values)
      if (!mapping.has(value)) mapping.set(value, refer(id));
  const discriminator: Discriminator = {
    propertyName: property,
    mapping: Object.fromEntries(mapping),
    defaultMapping: base,
    heirsOf: base,
  };
  const said = members.map((member) => ({
    $ref: refer(member.id),
    ...(isSaid(member, family, families)
      ? {}
      : restrict(property, { enum: member.values })),
  }));
  const others = [...mapping.keys()].filter((value) => !own.includes(value));
  const { description, xml } = schemas[base] ?? {};
  return {
    ...(description !== undefined && { description }),
    ...(xml && { xml }),
    anyOf: [
      ...said,
      { $ref: base, ...restrict(property, { not: { enum: others } }) },
    ],
    discriminator,
  };
}

/** Whether a member says itself that it is of its own kinds, and of no other. */
const isSaid = (
  { id, isLiteral }: FamilyMember,
  { property }: Family,
  { of }: Families,
): boolean => isLiteral && of(id)?.property !== property;

/** In JSON Schema a discriminator says nothing of what is valid (OpenAPI §4.25): so each member is of its own kinds alone. */
const restrict = (property: string, values: Schema): Schema => ({
  properties: { [property]: values },
});
