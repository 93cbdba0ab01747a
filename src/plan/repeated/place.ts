import type { SchemaId } from "../../ir/index.js";
import { liftedId, parseLiftedId } from "../../ir/lifted.js";

/** Where a schema stands that has no name. */
export interface Place {
  /** The schema of the table, or the key of the action. */
  readonly owner: string;
  /** The way from there; unique in the owner, and the same from release to release. */
  readonly path: readonly string[];
  /** The properties on the way, outermost first; a parameter counts as one. */
  readonly names: readonly string[];
  /** Whether it is one of many: what the last property holds is a list or map of it. */
  readonly isItem: boolean;
}

export const startAt = (owner: string, ...path: string[]): Place => ({
  owner,
  path,
  names: [],
  isItem: false,
});

export const enterProperty = (place: Place, name: string): Place => ({
  owner: place.owner,
  path: [...place.path, name],
  names: [...place.names, name],
  isItem: false,
});

/** `keyword` holds the schema: `items`, or `oneOf.0`. */
export const enterPart = (place: Place, keyword: string): Place => ({
  ...place,
  path: [...place.path, keyword],
  isItem: place.isItem || keyword === "[]",
});

/** The id of what is lifted from there; `undefined` where it could not be read again. */
export function idOf({ owner, path }: Place): SchemaId | undefined {
  const id = liftedId(owner, `in.${path.join(".")}`);
  return parseLiftedId(id)?.key === owner ? id : undefined;
}

/** Whether a key of the lock is that of a schema that was lifted from such a place. */
export const isOfPlace = (key: string): boolean =>
  parseLiftedId(key)?.part.startsWith("in.") === true;
