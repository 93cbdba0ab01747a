import type { Discriminator } from "../ir/index.js";
import type { Document, Node, SchemaNode } from "../normalise/document.js";
import { isObject } from "../is-object.js";
import { COMPONENT, schemaId } from "./reference.js";

/**
 * Every value of the mapping with its schema. A member that the mapping leaves out is told apart by its own name
 * (OpenAPI §4.25), unless its property lists values that the name is not among.
 */
export function discriminatorOf(
  node: Node,
  { components }: Document,
): { discriminator?: Discriminator } {
  const given = node["discriminator"];
  if (!isObject(given) || typeof given["propertyName"] !== "string") return {};
  const propertyName = given["propertyName"];
  const explicit = explicitMapping(given["mapping"]);
  const mapped = new Set(explicit.map(([, id]) => id));
  const implicit = memberIds(node).filter(
    (id) =>
      !mapped.has(id) &&
      allows(components.schemas, { id, propertyName, value: id }),
  );
  const mapping = [...explicit, ...implicit.map((id) => [id, id] as const)];
  const fallback = given["defaultMapping"];
  return {
    discriminator: {
      propertyName,
      mapping: Object.fromEntries(mapping),
      ...(typeof fallback === "string" && {
        defaultMapping: targetId(fallback),
      }),
    },
  };
}

const targetId = (target: string): string =>
  target.startsWith(COMPONENT) ? schemaId(target) : target;

function explicitMapping(mapping: unknown): (readonly [string, string])[] {
  if (!isObject(mapping)) return [];
  return Object.entries(mapping).flatMap(([value, target]) => {
    return typeof target === "string"
      ? [[value, targetId(target)] as const]
      : [];
  });
}

function memberIds(node: Node): string[] {
  const members = [node["oneOf"], node["anyOf"]].flatMap((list) =>
    Array.isArray(list) ? (list as unknown[]) : [],
  );
  return members.flatMap((member) =>
    isObject(member) && typeof member["$ref"] === "string"
      ? [schemaId(member["$ref"])]
      : [],
  );
}

interface Question {
  readonly id: string;
  readonly propertyName: string;
  readonly value: string;
}

/** Whether a schema's property may have a value: nothing that lists its values leaves it out. */
function allows(
  schemas: Readonly<Record<string, SchemaNode>>,
  { id, propertyName, value }: Question,
): boolean {
  const open: unknown[] = [Object.hasOwn(schemas, id) ? schemas[id] : {}];
  const seen = new Set<unknown>();
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (!isObject(part) || seen.has(part)) continue;
    seen.add(part);
    const { properties, allOf, $ref } = part;
    if (isObject(properties) && Object.hasOwn(properties, propertyName)) {
      if (!listAllows(properties[propertyName], value)) return false;
    }
    if (Array.isArray(allOf)) open.push(...(allOf as unknown[]));
    if (typeof $ref === "string" && Object.hasOwn(schemas, schemaId($ref)))
      open.push(schemas[schemaId($ref)]);
  }
  return true;
}

function listAllows(property: unknown, value: string): boolean {
  if (!isObject(property)) return true;
  const { enum: values, const: only } = property;
  if (only !== undefined) return only === value;
  return !Array.isArray(values) || values.includes(value);
}
