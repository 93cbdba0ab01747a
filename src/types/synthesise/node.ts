import type { Json } from "../../ir/index.js";

/**
 * The dialect of JSON Schema that openapi-typescript translates right: each node says one thing. Everything else is
 * said in these terms before the engine is called: no `default`, no discriminator, no `required` beside `allOf`, no
 * composition beside `properties`, no list of types.
 */
export type Node =
  | RefNode
  | { readonly type: "string" | "number" | "boolean" | "null" }
  | { readonly enum: readonly Json[] }
  | ArrayNode
  | ObjectNode
  | { readonly allOf: readonly Node[] }
  | { readonly anyOf: readonly Node[] }
  | UnknownNode;

/** `#/<token>`: a name that the reader of the engine's output looks up. */
export interface RefNode {
  readonly $ref: string;
}

export interface ArrayNode {
  readonly type: "array";
  readonly items?: Node;
  readonly prefixItems?: readonly Node[];
}

export interface ObjectNode {
  readonly type: "object";
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Node;
}

export type UnknownNode = Readonly<Record<string, never>>;

export const UNKNOWN_NODE: UnknownNode = {};

/** The engine makes `never` of an empty list. */
export const NEVER_NODE: Node = { enum: [] };
export const NULL_NODE: Node = { type: "null" };

export const isUnknown = (node: Node): boolean =>
  Object.keys(node).length === 0;
export const isNever = (node: Node): boolean =>
  "enum" in node && node.enum?.length === 0;

/** All of these; what allows everything is left out. */
export function allOf(nodes: readonly Node[]): Node {
  const kept = nodes.filter((node) => !isUnknown(node));
  if (kept.some(isNever)) return NEVER_NODE;
  return kept.length === 0
    ? UNKNOWN_NODE
    : kept.length === 1
      ? kept[0]!
      : { allOf: kept };
}

/** One of these; what allows nothing is left out. */
export function anyOf(nodes: readonly Node[]): Node {
  if (nodes.some(isUnknown)) return UNKNOWN_NODE;
  const kept = nodes.filter((node) => !isNever(node));
  return kept.length === 0
    ? NEVER_NODE
    : kept.length === 1
      ? kept[0]!
      : { anyOf: kept };
}
