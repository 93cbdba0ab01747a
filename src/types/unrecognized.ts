/** What the runtime calls a value that an open enum does not list, by what kind of value it is. */
export const UNRECOGNIZED = {
  string: "Unrecognized",
  number: "UnrecognizedNumber",
} as const;

export type OpenKind = keyof typeof UNRECOGNIZED;

/** The kinds of values that an enum can take beside those that it lists. One of a single value is a constant (JSON Schema Validation §6.1.3). */
export function openKinds(values: readonly unknown[]): OpenKind[] {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return [];
  return (["string", "number"] as const).filter((of) =>
    known.some((value) => typeof value === of),
  );
}
