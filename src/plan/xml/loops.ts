import type { Api, Schema, SchemaId } from "../../ir/index.js";
import { reachNodes, schemaOf } from "../../ir/reach.js";

/** Whether a schema that is no plain reference is made of one that holds itself: in place it would have no end. */
export const isLooped = (schema: Schema, schemas: Api["schemas"]): boolean =>
  partsOf(schema).some(
    ({ $ref }) => $ref !== undefined && holdsItself($ref, schemas),
  );

/** What the schema is made of, as far as it says that in place. */
function partsOf(schema: Schema): Schema[] {
  const { allOf = [], oneOf = [], anyOf = [] } = schema;
  return [schema, ...[...allOf, ...oneOf, ...anyOf].flatMap(partsOf)];
}

const known = new WeakMap<object, Map<SchemaId, boolean>>();

function holdsItself(id: SchemaId, schemas: Api["schemas"]): boolean {
  const found = known.get(schemas) ?? new Map<SchemaId, boolean>();
  known.set(schemas, found);
  const before = found.get(id);
  if (before !== undefined) return before;
  let isLoop = false;
  const target = schemaOf(schemas, id);
  reachNodes(schemas, target ? [target] : [], (node) => {
    if (node.$ref === id) isLoop = true;
  });
  found.set(id, isLoop);
  return isLoop;
}
