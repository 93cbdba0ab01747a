import type { Api, Schema, SchemaId } from "./index.js";
import { forEachChild, mappedSchemas } from "./walk.js";

/** Visits every schema node that these reach, through references too, each once. `skip` leaves out a node and all below it. */
export function reachNodes(
  schemas: Api["schemas"],
  roots: readonly Schema[],
  visit: (node: Schema, id?: SchemaId) => void,
  skip: (node: Schema) => boolean = () => false,
): void {
  const seen = new Set<SchemaId>();
  const open: { node: Schema; id?: SchemaId }[] = roots.map((node) => ({
    node,
  }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, id } = next;
    if (skip(node)) continue;
    visit(node, id);
    forEachChild(node, (child) => void open.push({ node: child }));
    for (const target of targetsOf(node)) {
      const found = schemaOf(schemas, target);
      if (!found || seen.has(target)) continue;
      seen.add(target);
      open.push({ node: found, id: target });
    }
  }
}

const targetsOf = (node: Schema): SchemaId[] => [
  ...(node.$ref === undefined ? [] : [node.$ref]),
  ...mappedSchemas(node),
];

/** A schema of the table by its id, which may be any name. */
export const schemaOf = (
  schemas: Api["schemas"],
  id: SchemaId,
): Schema | undefined => (Object.hasOwn(schemas, id) ? schemas[id] : undefined);
