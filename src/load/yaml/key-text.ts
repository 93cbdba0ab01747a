import { isAlias, isScalar } from "yaml";

/**
 * The name that a YAML key is: always a string, as it was written (`200`, `1.10`, `on`). `undefined` for a collection
 * as key, and for an alias.
 */
export function keyText(key: unknown): string | undefined {
  if (key === null) return "";
  if (!isScalar(key) || isAlias(key)) return undefined;
  if (typeof key.value === "string") return key.value;
  return key.source ?? String(key.value);
}
