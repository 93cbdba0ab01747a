import type { Slot } from "./shape.js";

/** Members by key; what is a Map becomes an object when all is read. */
export type Members = Map<string, unknown>;

/** Items that a list has so far. */
export function count(target: Members, { path }: Slot): number {
  const [members, key] = descend(target, path);
  const known = members.get(key);
  return Array.isArray(known) ? known.length : 0;
}

export function place(
  target: Members,
  { path, item }: Slot,
  value: unknown,
): void {
  const [members, key] = descend(target, path);
  const known = members.get(key);
  if (item) {
    if (Array.isArray(known)) known.push(value);
    else members.set(key, [value]);
  } else if (!members.has(key)) members.set(key, value);
  // an element that comes again although it is no list is one after all
  else if (known instanceof Repeated) known.values.push(value);
  else members.set(key, new Repeated([known, value]));
}

/** The values of a member that nobody said to be a list. */
class Repeated {
  readonly values: unknown[];
  constructor(values: unknown[]) {
    this.values = values;
  }
}

export function placeList(target: Members, path: readonly string[]): void {
  const [members, key] = descend(target, path);
  if (!members.has(key)) members.set(key, []);
}

export function placeObject(target: Members, path: readonly string[]): void {
  descend(target, [...path, ""]);
}

function descend(
  target: Members,
  path: readonly string[],
): [members: Members, key: string] {
  let members = target;
  for (const key of path.slice(0, -1)) {
    const inner = members.get(key);
    const next: Members = inner instanceof Map ? inner : new Map();
    members.set(key, next);
    members = next;
  }
  return [members, path.at(-1) ?? ""];
}

/** `fromEntries` defines each member, so that `__proto__` is data. */
export function toObject(members: Members): object {
  const entries = [...members].map(([key, value]) => {
    if (value instanceof Map) return [key, toObject(value as Members)];
    return [key, value instanceof Repeated ? value.values : value];
  });
  return Object.fromEntries(entries) as object;
}
