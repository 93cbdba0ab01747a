import type {
  Diagnostics,
  NodeLocation,
} from "../../diagnostics/diagnostics.js";
import { locatePath } from "../../diagnostics/path-location.js";
import type { Action } from "../../ir/index.js";
import { isObject } from "../../is-object.js";
import type { Collision } from "./part.js";

/** A collision, and all the operations that have it. */
export interface Found {
  readonly ids: Collision;
  /** What the schemes write, in words; `undefined` for several such collisions, of whose alternatives some are kept. */
  readonly place: string | undefined;
  readonly actions: Set<Action>;
}

interface Reporting {
  /** The description as it was read, to point at. */
  readonly root: unknown;
  readonly diagnostics: Diagnostics;
}

/** Once for each collision, however many operations have it, at the requirement of the first. */
export function reportCollisions(
  found: Iterable<Found>,
  { root, diagnostics }: Reporting,
): void {
  for (const { ids, place, actions } of found) {
    const [first] = actions;
    if (!first) continue;
    const at = locate(root, first, ids);
    const operations = nameAll(first, actions.size);
    if (place === undefined)
      diagnostics.report("GC_REQUIREMENT_CUT", at, {
        operations,
        count: ids.length,
      });
    else
      diagnostics.report("GC_REQUIREMENT_COLLISION", at, {
        operations,
        schemes: list(ids.map((id) => `"${id}"`)),
        place,
      });
  }
}

function nameAll({ key }: Action, count: number): string {
  if (count === 1) return `${key} asks`;
  const others = count === 2 ? "another operation" : `${count - 1} others`;
  return `${key} and ${others} ask`;
}

const list = (items: readonly string[]): string =>
  `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

/** The requirement of the operation, or of the whole description; where it is behind a reference, the operation. */
function locate(
  root: unknown,
  { method, path }: Action,
  ids: Collision,
): NodeLocation | undefined {
  const operation = ["paths", path, method.toLowerCase()];
  const hasAll = (one: unknown): one is object =>
    isObject(one) && ids.every((id) => Object.hasOwn(one, id));
  for (const place of [operation, []]) {
    const at = locatePath(root, [...place, "security"]);
    const security =
      at?.key === "security" && isObject(at.node) && at.node["security"];
    const node = Array.isArray(security) ? security.find(hasAll) : undefined;
    if (node) return { node, key: ids[1] ?? "", part: "name" };
  }
  return locatePath(root, operation);
}
