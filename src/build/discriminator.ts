import type { Discriminator, SchemaId } from "../ir/index.js";
import type { Document, Node } from "../normalise/document.js";
import { isObject } from "../is-object.js";
import { familiesOf } from "./heirs/families.js";
import { referredTo } from "./heirs/lineage.js";
import { listBases, valueOf } from "./heirs/refer.js";
import { allows, explicitMapping, targetId } from "./heirs/values.js";

/**
 * Every value of the mapping with its schema. A member that the mapping leaves out is told apart by its own name
 * (OpenAPI §4.25), unless its property lists values that the name is not among.
 */
export function discriminatorOf(
  node: Node,
  document: Document,
): { discriminator?: Discriminator } {
  const given = node["discriminator"];
  if (!isObject(given) || typeof given["propertyName"] !== "string") return {};
  const propertyName = given["propertyName"];
  const members = membersOf(node, document);
  const meant = (id: SchemaId) => members.get(id) ?? id;
  const explicit = explicitMapping(given["mapping"]);
  const mapped = new Set(explicit.map(([, id]) => id));
  const implicit = [...members.keys()]
    .filter((id) => !mapped.has(id))
    .flatMap((id) => tellByItself(id, propertyName, document));
  const told = [...explicit, ...implicit].map(
    ([value, id]) => [value, meant(id)] as const,
  );
  const fallback = given["defaultMapping"];
  return {
    discriminator: {
      propertyName,
      mapping: {
        ...tellHeirs([...members.values()], propertyName, document),
        ...Object.fromEntries(told),
      },
      ...(typeof fallback === "string" && {
        defaultMapping: meant(targetId(fallback)),
      }),
    },
  };
}

type Pairs = (readonly [value: string, id: SchemaId])[];

/** Of a schema that no mapping tells: what its bases say of it, else its name. */
function tellByItself(id: SchemaId, name: string, document: Document): Pairs {
  const family = familiesOf(document)
    .membershipsOf(id)
    .find(({ property }) => property === name);
  const told = family?.members.find((member) => member.id === id)?.values;
  const { schemas } = document.components;
  const own = allows(schemas, { id, name, value: id }) ? [id] : [];
  return (told ?? own).map((value) => [value, id] as const);
}

/** A base among the members is chosen by the values of its heirs, too. */
function tellHeirs(
  members: readonly SchemaId[],
  name: string,
  document: Document,
): Record<string, SchemaId> {
  const families = familiesOf(document);
  const pairs = members.flatMap((union): Pairs => {
    const family = families.ofUnion(union);
    if (family?.property !== name) return [];
    return family.members.flatMap(({ values }) =>
      values.map((value) => [value, union] as const),
    );
  });
  return Object.fromEntries(pairs);
}

/** The members of a union that have a name, each with what is meant by it. */
function membersOf(
  node: Node,
  document: Document,
): ReadonlyMap<SchemaId, SchemaId> {
  const lists = [node["oneOf"], node["anyOf"]].map((list) => {
    const members = Array.isArray(list) ? (list as unknown[]) : [];
    return members.flatMap((member) => referredTo(member) ?? []);
  });
  const pairs = lists.flatMap((ids) => {
    const refs = ids.map((id) => ({ $ref: valueOf(id, document) }));
    const meant = listBases(refs, document);
    return ids.map((id, at) => [id, meant[at]?.$ref ?? id] as const);
  });
  return new Map(pairs);
}
