import type { XmlConfig } from "../../config/config.js";
import type { Api, Schema, SchemaId, Xml } from "../../ir/index.js";
import { describedName } from "../../ir/described-name.js";
import { schemaOf } from "../../ir/reach.js";
import { mapChildren } from "../../ir/walk.js";
import { changeSchemas } from "../surface-policy.js";
import { speaksXml } from "./xml.js";

/** Says of lists in XML what the description leaves out, where the configuration knows it. */
export function applyXmlPolicy(
  api: Api,
  { arrays = "unwrapped", items = "property" }: XmlConfig = {},
): Api {
  const wraps = arrays === "wrapped";
  const names = items === "type";
  if ((!wraps && !names) || !speaksXml(api)) return api;
  const shared = wraps ? sharedLists(api) : new Set<SchemaId>();
  const change = (schema: Schema, id?: SchemaId): Schema => {
    const isMember = id !== undefined && shared.has(id);
    const own = isMember && isSilent(schema) ? wrap(schema) : schema;
    const inside = wraps ? mapMembers(own, wrapSilent) : own;
    const named = names ? nameItems(inside, api.schemas) : inside;
    return mapChildren(named, (child) => change(child));
  };
  return changeSchemas(api, change);
}

/** Lists that have a name of their own, and are members of some object. */
function sharedLists(api: Api): Set<SchemaId> {
  const found = new Set<SchemaId>();
  const visit = (schema: Schema): Schema => {
    mapMembers(schema, (member) => {
      const id = referenceOf(member);
      if (id !== undefined && member.xml === undefined) found.add(id);
      return member;
    });
    return mapChildren(schema, visit);
  };
  changeSchemas(api, visit);
  return found;
}

/** That alone, or as the only base: OpenAPI 3.0 cannot say anything beside it. */
const referenceOf = ({ $ref, allOf = [] }: Schema): SchemaId | undefined =>
  $ref ?? (allOf.length === 1 ? allOf[0]?.$ref : undefined);

function mapMembers(
  schema: Schema,
  change: (member: Schema) => Schema,
): Schema {
  const { properties, additionalProperties, patternProperties } = schema;
  const mapAll = (members: Readonly<Record<string, Schema>>) =>
    Object.fromEntries(
      Object.entries(members).map(([name, member]) => [name, change(member)]),
    );
  return {
    ...schema,
    ...(properties && { properties: mapAll(properties) }),
    ...(patternProperties && { patternProperties: mapAll(patternProperties) }),
    ...(additionalProperties && {
      additionalProperties: change(additionalProperties),
    }),
  };
}

const wrapSilent = (schema: Schema): Schema =>
  isSilent(schema) ? wrap(schema) : schema;

/** A list that neither itself nor by its items says anything of its XML. */
const isSilent = ({ items, type, xml }: Schema): boolean =>
  items !== undefined &&
  (type?.includes("array") ?? true) &&
  xml === undefined &&
  items.xml === undefined;

const wrap = (schema: Schema): Schema => ({
  ...schema,
  xml: { nodeType: "element" },
});

/** What an element can be called (XML 1.0, section 2.3), without a prefix. */
const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}._-]*$/u;

function nameItems(schema: Schema, schemas: Api["schemas"]): Schema {
  const { items, xml } = schema;
  if (!items || xml?.nodeType !== "element") return schema;
  const name = typeName(items, schemas);
  if (name === undefined || !NAME.test(name)) return schema;
  const named: Xml = { ...items.xml, name };
  return { ...schema, items: { ...items, xml: named } };
}

/** `undefined` where the items have a name in XML already, or none at all. */
function typeName(items: Schema, schemas: Api["schemas"]): string | undefined {
  const id = referenceOf(items);
  const target = id === undefined ? undefined : schemaOf(schemas, id);
  if ((items.xml?.name ?? target?.xml?.name) !== undefined) return undefined;
  const called = id === undefined ? undefined : describedName(id, schemas);
  if (called !== undefined) return called;
  const { type = [], format } = target ?? items;
  const [name, ...others] = type.filter((one) => one !== "null");
  if (others.length > 0) return undefined;
  return name === "integer" || name === "number" ? (format ?? name) : name;
}
