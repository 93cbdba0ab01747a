import { isObject } from "./fits.js";

/**
 * What several codecs made of one value, as one value: every part as the first
 * made it that changed it.
 */
export function mergeResults(
  value: unknown,
  results: readonly unknown[],
): unknown {
  const changed = results.filter((result) => result !== value);
  const [first] = changed;
  if (changed.length < 2) return changed.length === 0 ? value : first;
  if (Array.isArray(value)) {
    const lists = changed as readonly (readonly unknown[])[];
    return value.map((item: unknown, index) =>
      mergeResults(
        item,
        lists.map((list) => list[index]),
      ),
    );
  }
  return isObject(value) ? mergeObjects(value, changed) : first;
}

function mergeObjects(
  value: Readonly<Record<string, unknown>>,
  results: readonly unknown[],
): unknown {
  const objects = results.map(
    (result) => new Map(Object.entries(result ?? {})),
  );
  const merged = Object.entries(value).map(([name, member]) => {
    const members = objects.map((object) => object.get(name));
    return [name, mergeResults(member, members)] as const;
  });
  return replaceMembers(value, new Map(merged));
}

/** `fromEntries` defines each property, so that `__proto__` is data. */
export function replaceMembers(
  object: object,
  changed: ReadonlyMap<string, unknown>,
): unknown {
  return Object.fromEntries(
    Object.entries(object).map(([name, member]) => [
      name,
      changed.has(name) ? changed.get(name) : member,
    ]),
  );
}
