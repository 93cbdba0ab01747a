import type { SchemaId } from "./schema.js";

/** The id of a schema that has no name of its own: the key of the action it was lifted from, and the part of it. */
export const liftedId = (key: string, part: string): SchemaId =>
  `${key}#${part}`;

/** The two halves of such an id, or `undefined` for a component's name. */
export function parseLiftedId(
  id: SchemaId,
): { key: string; part: string } | undefined {
  const at = id.lastIndexOf("#");
  return at < 0 ? undefined : { key: id.slice(0, at), part: id.slice(at + 1) };
}

/** The key of what several actions share. */
export const SHARED = "shared";
