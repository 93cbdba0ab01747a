import type {
  Discriminator,
  Json,
  Schema,
  SchemaId,
  TypeName,
} from "../ir/index.js";
import type { Node, SchemaNode } from "../normalise/document.js";
import { deprecationOf } from "./deprecation.js";
import {
  asJson,
  isObject,
  mapRecord,
  pickNumbers,
  pickStrings,
  strings,
} from "./read.js";

const TYPES: ReadonlySet<unknown> = new Set<TypeName>([
  "null",
  "boolean",
  "integer",
  "number",
  "string",
  "array",
  "object",
]);
const COMPONENT = "#/components/schemas/";

const NUMBERS = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minContains",
  "maxContains",
  "minProperties",
  "maxProperties",
] as const;
const STRINGS = [
  "pattern",
  "format",
  "contentEncoding",
  "contentMediaType",
  "title",
  "description",
] as const;
const FLAGS = ["uniqueItems", "readOnly", "writeOnly"] as const;
const ONE = [
  "items",
  "contains",
  "additionalProperties",
  "propertyNames",
  "unevaluatedProperties",
  "unevaluatedItems",
  "not",
  "if",
  "then",
  "else",
] as const;
const MANY = ["prefixItems", "allOf", "anyOf", "oneOf"] as const;
const NAMED = ["properties", "patternProperties", "dependentSchemas"] as const;

/** The IR's node for a schema of a normalised document; keywords that the IR does not know are left out. */
export function buildSchema(node: SchemaNode): Schema {
  if (node === true) return {};
  if (node === false) return { not: {} };
  return {
    ...referenceOf(node),
    ...typesOf(node),
    ...valuesOf(node),
    ...objectOf(node),
    ...pickNumbers(node, NUMBERS),
    ...childrenOf(node),
    ...discriminatorOf(node),
    ...pickStrings(node, STRINGS),
    ...Object.fromEntries(
      FLAGS.filter((flag) => node[flag] === true).map((flag) => [flag, true]),
    ),
    ...deprecationOf(node),
  };
}

/** The component that a canonical reference names. */
export function schemaId(ref: string): SchemaId {
  return ref
    .slice(COMPONENT.length)
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");
}

const referenceOf = (node: Node) =>
  typeof node["$ref"] === "string" ? { $ref: schemaId(node["$ref"]) } : {};

function typesOf(node: Node): { type?: readonly TypeName[] } {
  const given = Array.isArray(node["type"]) ? node["type"] : [node["type"]];
  const type = given.filter((name): name is TypeName => TYPES.has(name));
  return type.length > 0 ? { type: [...new Set(type)] } : {};
}

function valuesOf(node: Node): {
  enum?: Json[];
  const?: Json;
  default?: Json;
  examples?: Json[];
} {
  return {
    ...(Array.isArray(node["enum"]) &&
      node["enum"].length > 0 && { enum: node["enum"].map(asJson) }),
    ...(node["const"] !== undefined && { const: asJson(node["const"]) }),
    ...(node["default"] !== undefined && { default: asJson(node["default"]) }),
    ...(Array.isArray(node["examples"]) && {
      examples: node["examples"].map(asJson),
    }),
  };
}

function objectOf(node: Node): Partial<Schema> {
  const required = [...new Set(strings(node["required"]))];
  return {
    ...(required.length > 0 && { required }),
    ...(isObject(node["dependentRequired"]) && {
      dependentRequired: mapRecord(node["dependentRequired"], strings),
    }),
  };
}

const isSchema = (value: unknown): value is SchemaNode =>
  typeof value === "boolean" || isObject(value);

function childrenOf(node: Node): Partial<Schema> {
  const children: [string, unknown][] = [];
  for (const name of ONE) {
    const child = node[name];
    if (isSchema(child)) children.push([name, buildSchema(child)]);
  }
  for (const name of MANY) {
    const child = node[name];
    if (Array.isArray(child) && child.length > 0)
      children.push([name, child.filter(isSchema).map(buildSchema)]);
  }
  for (const name of NAMED) {
    const child = node[name];
    if (isObject(child)) {
      children.push([
        name,
        mapRecord(child, (value) =>
          isSchema(value) ? buildSchema(value) : {},
        ),
      ]);
    }
  }
  return Object.fromEntries(children);
}

/** Mapping values are names or references; without a mapping, a member's own name is its value (OpenAPI §4.25). */
function discriminatorOf(node: Node): { discriminator?: Discriminator } {
  const given = node["discriminator"];
  if (!isObject(given) || typeof given["propertyName"] !== "string") return {};
  const members = [node["oneOf"], node["anyOf"]].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  const ids = members.flatMap((member) =>
    isObject(member) && typeof member["$ref"] === "string"
      ? [schemaId(member["$ref"])]
      : [],
  );
  const explicit = isObject(given["mapping"])
    ? Object.entries(given["mapping"])
    : [];
  const mapping = explicit.flatMap(([value, target]) =>
    typeof target === "string"
      ? [
          [
            value,
            target.startsWith(COMPONENT) ? schemaId(target) : target,
          ] as const,
        ]
      : [],
  );
  const mapped = new Set(mapping.map(([, id]) => id));
  const implicit = ids
    .filter((id) => !mapped.has(id))
    .map((id) => [id, id] as const);
  return {
    discriminator: {
      propertyName: given["propertyName"],
      mapping: Object.fromEntries([...mapping, ...implicit]),
    },
  };
}
