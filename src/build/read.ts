import type { Json } from "../ir/index.js";

/** The named members that are non-empty strings. */
export function pickStrings<K extends string>(
  node: object | undefined,
  names: readonly K[],
): { [N in K]?: string } {
  const picked: { [N in K]?: string } = {};
  if (!node) return picked;
  for (const name of names) {
    const value = Object.hasOwn(node, name)
      ? (node as Record<string, unknown>)[name]
      : undefined;
    if (typeof value === "string" && value !== "") picked[name] = value;
  }
  return picked;
}

/** The named members that are finite numbers. */
export function pickNumbers<K extends string>(
  node: Readonly<Record<string, unknown>>,
  names: readonly K[],
): { [N in K]?: number } {
  const picked: { [N in K]?: number } = {};
  for (const name of names) {
    const value = node[name];
    if (typeof value === "number" && Number.isFinite(value))
      picked[name] = value;
  }
  return picked;
}

/** Applies `to` to every member; own properties only, so that a member called `__proto__` is data. */
export function mapRecord<T, U>(
  record: Readonly<Record<string, T>>,
  to: (value: T, key: string) => U,
): Record<string, U> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, to(value, key)]),
  );
}

export const strings = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.filter((item): item is string => typeof item === "string")
    : [];

/** A value of a description is JSON: `load` made it from JSON or from YAML's JSON-compatible core. */
export const asJson = (value: unknown): Json => value as Json;
