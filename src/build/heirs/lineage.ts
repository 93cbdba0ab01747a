import { isObject } from "../../is-object.js";
import type { SchemaId } from "../../ir/index.js";
import type { Node, SchemaNode } from "../../normalise/document.js";
import { COMPONENT, schemaId } from "../reference.js";

export type SchemaNodes = Readonly<Record<string, SchemaNode>>;

/** Who extends whom by `allOf`, directly, in the order of the description. */
export interface Lineage {
  readonly basesOf: (id: SchemaId) => readonly SchemaId[];
  readonly heirsOf: (id: SchemaId) => readonly SchemaId[];
}

const NONE: readonly SchemaId[] = [];

export function traceLineage(schemas: SchemaNodes): Lineage {
  const bases = new Map<SchemaId, SchemaId[]>();
  const heirs = new Map<SchemaId, SchemaId[]>();
  for (const [id, node] of Object.entries(schemas)) {
    const named = [...new Set(extendedBy(node))].filter((base) => base !== id);
    if (named.length === 0) continue;
    bases.set(id, named);
    for (const base of named)
      heirs.get(base)?.push(id) ?? heirs.set(base, [id]);
  }
  return {
    basesOf: (id) => bases.get(id) ?? NONE,
    heirsOf: (id) => heirs.get(id) ?? NONE,
  };
}

/** The schemas that a schema is all of, by name. */
function extendedBy(node: unknown): SchemaId[] {
  return partsOf(node).flatMap((part) => {
    const name = referredTo(part);
    return name === undefined ? extendedBy(part) : [name];
  });
}

/** The members of its `allOf`. */
export const partsOf = (node: unknown): readonly unknown[] =>
  isObject(node) && Array.isArray(node["allOf"])
    ? (node["allOf"] as unknown[])
    : [];

/** The component that a schema refers to. */
export function referredTo(node: unknown): SchemaId | undefined {
  if (!isObject(node)) return undefined;
  const { $ref } = node;
  return typeof $ref === "string" && $ref.startsWith(COMPONENT)
    ? schemaId($ref)
    : undefined;
}

/** A schema of the document that is an object, by its name. */
export function nodeOf(schemas: SchemaNodes, id: SchemaId): Node | undefined {
  const node = Object.hasOwn(schemas, id) ? schemas[id] : undefined;
  return isObject(node) ? node : undefined;
}
