/**
 * Of these media types the one that says most of a body: that which it calls
 * itself, else the longest range that it is in: `application/*+json`, `image/*`.
 * Undefined where there is none.
 */
export function findType(
  types: readonly string[],
  essence: string,
): string | undefined {
  if (types.includes(essence)) return essence;
  const ranges = types.filter((type) => isIn(type, essence));
  return ranges.sort((a, b) => b.length - a.length)[0];
}

function isIn(range: string, essence: string): boolean {
  if (range === "*/*") return essence !== "";
  const [start = "", end] = range.split("*");
  return (
    end !== undefined && essence.startsWith(start) && essence.endsWith(end)
  );
}
