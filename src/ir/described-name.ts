import type { Api, SchemaId } from "./index.js";
import { parseLiftedId } from "./lifted.js";
import { schemaOf } from "./reach.js";

/** What the description calls a schema: a union of heirs as their base. `undefined` for one that has no name in it. */
export function describedName(
  id: SchemaId,
  schemas: Api["schemas"],
): string | undefined {
  const base = schemaOf(schemas, id)?.discriminator?.heirsOf;
  if (base !== undefined) return base;
  return parseLiftedId(id) ? undefined : id;
}
