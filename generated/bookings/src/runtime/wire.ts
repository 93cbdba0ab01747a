/**
 * A value as `JSON.stringify` would write it and `JSON.parse` read it back:
 * without members that are undefined; a `bigint` is the number nearest to it.
 * What JSON cannot say stays as it is.
 */
export function toWire(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object" || value === null) return value;
  if ("toJSON" in value && typeof value.toJSON === "function") {
    return value.toJSON() as unknown;
  }
  if (Array.isArray(value)) {
    return value.map((item) => (item === undefined ? null : toWire(item)));
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return value;
  // fromEntries defines each property, so that `__proto__` is data
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) =>
      member === undefined ? [] : [[key, toWire(member)] as const],
    ),
  );
}
