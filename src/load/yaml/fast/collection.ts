import type { Wanted } from "../../position/wanted.js";
import { setMember } from "../set-member.js";
import { noteWritten } from "../../written.js";
import type { Cursor } from "./cursor.js";
import { resolveScalar } from "./scalar.js";
import { giveUp } from "./unsupported.js";

/** Recursion ends here; the limit for descriptions is far below. */
const MAX_DEPTH = 1000;

/** A key of a mapping. */
export interface Key {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly isPlain: boolean;
}

/** A scalar whose text says more than its value, on its way into its collection. */
class Written {
  readonly text: string;
  readonly value: unknown;
  constructor(text: string, value: unknown) {
    this.text = text;
    this.value = value;
  }
}

/** What a plain scalar of this text is, for {@link addMember} or {@link addItem}. */
export function plainValue(text: string): unknown {
  const value = resolveScalar(text);
  return value === text || String(value) === text
    ? value
    : new Written(text, value);
}

/** What stands for a value without its collection. */
export function bareValue(value: unknown): unknown {
  return value instanceof Written ? value.value : value;
}

/** Sets the value of a key. Duplicates and merge keys are left to the full parser. */
export function addMember(
  object: Record<string, unknown>,
  { name, isPlain }: Key,
  value: unknown,
): void {
  if (Object.hasOwn(object, name) || (isPlain && name === "<<")) giveUp();
  if (value instanceof Written) noteWritten(object, name, value.text);
  setMember(object, name, bareValue(value));
}

export function addItem(array: unknown[], value: unknown): void {
  if (value instanceof Written) noteWritten(array, array.length, value.text);
  array.push(bareValue(value));
}

export function enter(cursor: Cursor): void {
  if (++cursor.depth > MAX_DEPTH) giveUp();
}

/** From a collection to one of its values. Returns the places wanted in the collection, for {@link leavePlace}. */
export function enterPlace(
  cursor: Cursor,
  name: string | number,
): Wanted | undefined {
  const outer = cursor.wanted;
  if (outer) cursor.wanted = outer.members.get(String(name));
  return outer;
}

/** Back to the collection. */
export function leavePlace(
  cursor: Cursor,
  outer: Wanted | undefined,
  key?: Key,
): void {
  const place = cursor.wanted;
  cursor.wanted = outer;
  if (!place || !key) return;
  place.name = { start: key.start, end: key.end };
  // A value that is left out is shown at its name.
  place.value ??= place.name;
}
