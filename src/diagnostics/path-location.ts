import type { NodeLocation } from "./diagnostics.js";

/**
 * The place of a member, told by its path from the root of a document: for stages that have no nodes any more. Where the
 * document is written another way (an older version, a reference), the deepest member on that path that exists.
 */
export function locatePath(
  root: unknown,
  path: readonly (string | number)[],
): NodeLocation | undefined {
  let place: NodeLocation | undefined;
  let node = root;
  for (const key of path) {
    if (typeof node !== "object" || node === null) break;
    if (!Object.hasOwn(node, key)) break;
    place = { node, key };
    node = (node as Record<string | number, unknown>)[key];
  }
  return place;
}
