import { isObject } from "../../is-object.js";
import type { SchemaId } from "../../ir/index.js";
import type { Document, Node } from "../../normalise/document.js";
import { COMPONENT, schemaId } from "../reference.js";
import { nodeOf, type Lineage, type SchemaNodes } from "./lineage.js";
import { declarationsOf, listedBy } from "./property.js";

/** What tells the heirs of a base apart, where the base itself says it. */
export interface Telling {
  readonly propertyName: string;
  /** Value → schema; those of the description alone. */
  readonly mapping: readonly (readonly [value: string, id: SchemaId])[];
}

/** The discriminator of a schema that lists no alternatives, and so is one of what extends it. */
export function tellingOf(node: Node | undefined): Telling | undefined {
  if (!node || node["oneOf"] !== undefined || node["anyOf"] !== undefined)
    return undefined;
  const given = node["discriminator"];
  if (!isObject(given) || typeof given["propertyName"] !== "string")
    return undefined;
  const { propertyName, mapping } = given;
  return { propertyName, mapping: explicitMapping(mapping) };
}

export const targetId = (target: string): SchemaId =>
  target.startsWith(COMPONENT) ? schemaId(target) : target;

/** What a mapping says in so many words. */
export function explicitMapping(
  mapping: unknown,
): (readonly [string, SchemaId])[] {
  if (!isObject(mapping)) return [];
  return Object.entries(mapping).flatMap(([value, target]) =>
    typeof target === "string" ? [[value, targetId(target)] as const] : [],
  );
}

/** How a value came to be that of a schema; `name`: nothing says it, and so it is the schema's name (OpenAPI §4.25). */
interface Told {
  readonly values: readonly string[];
  readonly by: "mapping" | "schema" | "name";
}

export interface Values {
  readonly of: (id: SchemaId, property: string) => Told;
}

const NONE: Told = { values: [], by: "schema" };

/** Finds the values by which a property tells that something is of a schema, the best source first. */
export function findValues(document: Document, lineage: Lineage): Values {
  const { schemas } = document.components;
  const elsewhere = mappedAnywhere(schemas);
  const find = (id: SchemaId, property: string): Told => {
    const above = mappedAbove(id, property, { schemas, lineage });
    if (above.length > 0) return { values: above, by: "mapping" };
    const own = saidBySchema(id, property, { schemas, lineage });
    if (own.length > 0) return { values: own, by: "schema" };
    const other = elsewhere.get(property)?.get(id) ?? [];
    if (other.length > 0) return { values: other, by: "mapping" };
    const isFree = allows(schemas, { id, name: property, value: id });
    return isFree ? { values: [id], by: "name" } : NONE;
  };
  const known = new Map<string, Told>();
  return {
    of: (id, property) => {
      const key = JSON.stringify([id, property]);
      const found = known.get(key) ?? find(id, property);
      known.set(key, found);
      return found;
    },
  };
}

/** By the mappings of the schema's bases, and by its own. */
export function mappedAbove(
  id: SchemaId,
  property: string,
  { schemas, lineage }: { schemas: SchemaNodes; lineage: Lineage },
): string[] {
  const found = new Set<string>();
  const seen = new Set<SchemaId>([id]);
  for (const one of seen) {
    const { propertyName, mapping = [] } =
      tellingOf(nodeOf(schemas, one)) ?? {};
    if (propertyName === property)
      for (const [value, target] of mapping)
        if (target === id) found.add(value);
    for (const base of lineage.basesOf(one)) seen.add(base);
  }
  return [...found];
}

/** Extensions by which a schema says its value itself: 2.0 has no mapping. */
const EXTENSIONS = ["x-ms-discriminator-value", "x-discriminator-value"];

/**
 * By an extension, or by what the schema itself makes of the property; not where that is all that its bases make of it, and
 * not of a base, that lists its heirs' too.
 */
function saidBySchema(
  id: SchemaId,
  name: string,
  { schemas, lineage }: { schemas: SchemaNodes; lineage: Lineage },
): readonly string[] {
  const node = nodeOf(schemas, id);
  for (const extension of EXTENSIONS) {
    const value = node?.[extension];
    if (typeof value === "string") return [value];
  }
  if (tellingOf(node)) return [];
  const own = declarationsOf(schemas, { id, name, isOwn: true });
  const listed = own.flatMap((property) => listedBy(schemas, property) ?? []);
  const isAll = lineage
    .basesOf(id)
    .flatMap((base) => declarationsOf(schemas, { id: base, name }))
    .some((property) =>
      listedBy(schemas, property)?.every((value) => listed.includes(value)),
    );
  const isSaid = !isAll && listed.every((value) => typeof value === "string");
  return isSaid ? listed : [];
}

/** By any mapping of the property: property → schema → values. */
function mappedAnywhere(
  schemas: SchemaNodes,
): ReadonlyMap<string, ReadonlyMap<SchemaId, readonly string[]>> {
  const found = new Map<string, Map<SchemaId, string[]>>();
  for (const node of Object.values(schemas)) {
    const given = isObject(node) ? node["discriminator"] : undefined;
    if (!isObject(given) || typeof given["propertyName"] !== "string") continue;
    const { propertyName, mapping } = given;
    const own = found.get(propertyName) ?? new Map<SchemaId, string[]>();
    found.set(propertyName, own);
    for (const [value, id] of explicitMapping(mapping))
      own.get(id)?.push(value) ?? own.set(id, [value]);
  }
  return found;
}

/** Whether a schema's property may have a value: nothing that lists its values leaves it out. */
export const allows = (
  schemas: SchemaNodes,
  { id, name, value }: { id: SchemaId; name: string; value: string },
): boolean =>
  declarationsOf(schemas, { id, name }).every((property) => {
    const listed = listedBy(schemas, property);
    return !listed || listed.includes(value);
  });
