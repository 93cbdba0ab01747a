import type { SecurityRequirement } from "../../ir/index.js";

/** Schemes of one requirement that write the same place. */
export type Collision = readonly string[];

/** More alternatives than these come of no requirement that anybody wrote in earnest. */
const MOST = 64;

/** The schemes of a requirement that write the same, in groups, each in the order of the requirement. */
export function findCollisions(
  requirement: SecurityRequirement,
  placeOf: (id: string) => string | undefined,
): Collision[] {
  const groups = new Map<string, string[]>();
  for (const id of Object.keys(requirement)) {
    const place = placeOf(id);
    if (place === undefined) continue;
    groups.get(place)?.push(id) ?? groups.set(place, [id]);
  }
  return [...groups.values()].filter((ids) => ids.length > 1);
}

/** Whether only some of the alternatives are kept, in which every scheme is at least once. */
export const hasTooMany = (collisions: readonly Collision[]): boolean =>
  collisions.reduce((count, { length }) => count * length, 1) > MOST;

/** One alternative for each way to take a single scheme of every collision, with all that collides with nothing. */
export function partRequirement(
  requirement: SecurityRequirement,
  collisions: readonly Collision[],
): SecurityRequirement[] {
  const colliding = new Set(collisions.flat());
  return listChoices(collisions).map((chosen) =>
    Object.fromEntries(
      Object.entries(requirement).filter(
        ([id]) => !colliding.has(id) || chosen.has(id),
      ),
    ),
  );
}

function listChoices(collisions: readonly Collision[]): ReadonlySet<string>[] {
  if (hasTooMany(collisions)) return listAbreast(collisions);
  return collisions
    .reduce<string[][]>(
      (choices, ids) =>
        choices.flatMap((chosen) => ids.map((id) => [...chosen, id])),
      [[]],
    )
    .map((chosen) => new Set(chosen));
}

/** Every scheme at least once. */
function listAbreast(collisions: readonly Collision[]): ReadonlySet<string>[] {
  const longest = Math.max(...collisions.map(({ length }) => length));
  return Array.from(
    { length: longest },
    (_, index) =>
      new Set(collisions.flatMap((ids) => ids[index % ids.length] ?? [])),
  );
}
