import type { Json, Schema, TypeName } from "../ir/index.js";
import {
  JSON_TEXT,
  type Document,
  type Node,
  type SchemaNode,
} from "../normalise/document.js";
import { deprecationOf } from "./deprecation.js";
import { discriminatorOf } from "./discriminator.js";
import { listBases, valueOf } from "./heirs/refer.js";
import { isObject } from "../is-object.js";
import {
  asJson,
  mapRecord,
  pickNumbers,
  pickStrings,
  strings,
} from "./read.js";
import { schemaId } from "./reference.js";
import { xmlOf } from "./xml.js";

const TYPES: ReadonlySet<unknown> = new Set<TypeName>([
  "null",
  "boolean",
  "integer",
  "number",
  "string",
  "array",
  "object",
]);

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
export function buildSchema(node: SchemaNode, document: Document): Schema {
  if (node === true) return {};
  if (node === false) return { not: {} };
  if (node[JSON_TEXT] === true) return buildJsonText(node, document);
  return buildNode(node, document);
}

/** What stands in the text, and not the text. */
function buildJsonText(node: Node, document: Document): Schema {
  const { contentSchema } = node;
  if (!isSchema(contentSchema)) return buildNode(node, document);
  const described = pickStrings(node, ["description"]);
  return { ...described, ...buildSchema(contentSchema, document) };
}

function buildNode(node: Node, document: Document): Schema {
  return {
    ...referenceOf(node, document),
    ...typesOf(node),
    ...valuesOf(node),
    ...objectOf(node),
    ...pickNumbers(node, NUMBERS),
    ...childrenOf(node, document),
    ...discriminatorOf(node, document),
    ...pickStrings(node, STRINGS),
    ...Object.fromEntries(
      FLAGS.filter((flag) => node[flag] === true).map((flag) => [flag, true]),
    ),
    ...deprecationOf(node),
    ...xmlOf(node, document),
  };
}

/** What is said to be of a base may be of what extends it. */
const referenceOf = (node: Node, document: Document) =>
  typeof node["$ref"] === "string"
    ? { $ref: valueOf(schemaId(node["$ref"]), document) }
    : {};

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

function childrenOf(node: Node, document: Document): Partial<Schema> {
  const children: [string, unknown][] = [];
  for (const name of ONE) {
    const child = node[name];
    if (isSchema(child)) children.push([name, buildSchema(child, document)]);
  }
  for (const name of MANY) {
    const child = node[name];
    if (Array.isArray(child) && child.length > 0) {
      const built = child
        .filter(isSchema)
        .map((member) => buildSchema(member, document));
      const isChoice = name === "anyOf" || name === "oneOf";
      children.push([name, isChoice ? listBases(built, document) : built]);
    }
  }
  for (const name of NAMED) {
    const child = node[name];
    if (isObject(child)) {
      children.push([
        name,
        mapRecord(child, (value) =>
          isSchema(value) ? buildSchema(value, document) : {},
        ),
      ]);
    }
  }
  return Object.fromEntries(children);
}
