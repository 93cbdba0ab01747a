import type { SchemaId } from "../../ir/index.js";
import { idOf, type Place } from "./place.js";
import { deservesName, type Structure } from "./structure.js";

/**
 * Which structures get a name, and the ids that they get it by: that of one of their places. An id that the lock knows is
 * kept as long as the place is there, whatever else has become the same or different since.
 */
export function chooseNamed(
  structures: readonly Structure[],
  isLocked: (id: SchemaId) => boolean,
): Map<Structure, SchemaId> {
  const chosen = new Map<Structure, SchemaId>();
  const counts = new Map<Structure | undefined, number>([[undefined, 1]]);
  const taken = new Set<SchemaId>();
  for (const one of sortFromOutside(structures)) {
    const count = countOf(one, chosen, counts);
    counts.set(one, count);
    const ids = idsOf(one).filter((id) => !taken.has(id));
    const locked = ids.find(isLocked);
    const id = locked ?? (deservesName(one, count) ? ids[0] : undefined);
    if (id === undefined) continue;
    chosen.set(one, id);
    taken.add(id);
  }
  return chosen;
}

const sortFromOutside = (structures: readonly Structure[]): Structure[] =>
  [...structures].sort((a, b) => b.height - a.height);

/** How often it is written once everything around it is: once in what has a name, else as often as that is written itself. */
function countOf(
  { around }: Structure,
  chosen: ReadonlyMap<Structure, SchemaId>,
  counts: ReadonlyMap<Structure | undefined, number>,
): number {
  let count = 0;
  for (const [outer, times] of around) {
    const each = outer ? times / outer.places.length : times;
    count +=
      outer && chosen.has(outer) ? each : each * (counts.get(outer) ?? 1);
  }
  return count;
}

/** Those of named schemas first, as operations come and go; then the shortest way. */
function idsOf({ places }: Structure): SchemaId[] {
  return sortPlaces(places).flatMap((place) => idOf(place) ?? []);
}

export function sortPlaces(places: readonly Place[]): Place[] {
  const rank = (place: Place) => [
    Number(/\s/.test(place.owner)),
    place.path.length,
    JSON.stringify([place.owner, place.path]),
  ];
  return places
    .map((place) => ({ place, rank: rank(place) }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ place }) => place);
}

function compareRanks(
  a: readonly (string | number)[],
  b: readonly (string | number)[],
): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
}
