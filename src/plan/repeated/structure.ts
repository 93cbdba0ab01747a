import type { Schema } from "../../ir/index.js";
import type { Kind } from "./core.js";
import type { Place } from "./place.js";

/** All schemas without a name that say the same. */
export interface Structure {
  readonly kind: Kind;
  /** What they say: one of them, without what belongs to its place. */
  readonly core: Schema;
  /** Members or values of its own. */
  readonly width: number;
  /** Lines that it takes where it stands, roughly. */
  readonly size: number;
  /** Levels of schemas in it: what stands in another has fewer. */
  readonly height: number;
  /** Whether it has an enum that only requests hold, and that therefore takes no other values. */
  readonly isClosed: boolean;
  /** How what stands in {@link core} was walked. */
  readonly isOpen: boolean;
  readonly places: Place[];
  readonly titles: Set<string | undefined>;
  readonly descriptions: Set<string | undefined>;
  /** How often it stands in each other one, counted over all places of that; in `undefined`, where none is around it. */
  readonly around: Map<Structure | undefined, number>;
}

/** Lines at which a type is too large to read in place, and gets a name though it occurs once. */
const LARGE = 8;

/** Whether a structure that is written so many times reads better with a name. */
export function deservesName(
  { kind, width, size }: Structure,
  count: number,
): boolean {
  if (size >= LARGE) return true;
  if (kind === "values") return count > (width > 4 ? 1 : 3);
  return count > (size > 2 ? 1 : 2);
}
