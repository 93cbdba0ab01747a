import type { Location } from "./diagnostics.js";

const places = new WeakMap<object, Location>();

/** Keeps where an object was written, for a later stage that finds something wrong with it. */
export function rememberPlace(
  value: object,
  place: Location | undefined,
): void {
  if (place) places.set(value, place);
}

/** Where the object was written; `undefined` where nobody kept that. */
export const placeOf = (value: object): Location | undefined =>
  places.get(value);
