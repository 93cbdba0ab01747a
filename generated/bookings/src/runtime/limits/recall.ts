/** So much is kept, whatever servers and callers come up with. */
const MOST_ENTRIES = 1_000;

/** A member of a map, which is made if it is not there. */
export function recall<Value>(
  map: Map<string, Value>,
  key: string,
  make: () => Value,
): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  for (const oldest of map.keys()) {
    if (map.size < MOST_ENTRIES) break;
    map.delete(oldest);
  }
  map.set(key, made);
  return made;
}
