import { escapeToken } from "../../grammar/pointer.js";
import type { Target } from "../../grammar/target.js";
import type { Version } from "../../grammar/version.js";
import type { Source } from "../../load/source.js";

/** Where a version keeps its named schemas. */
export interface SchemaHome {
  readonly entry: Source;
  readonly path: readonly string[];
}

export function schemaHome(entry: Source, version: Version): SchemaHome {
  const path = version === "2.0" ? ["definitions"] : ["components", "schemas"];
  return { entry, path };
}

/** The name of a target that is a named schema of the entry document already. */
export function homeName(
  { entry, path }: SchemaHome,
  { source, pointer }: Target,
): string | undefined {
  if (source !== entry || pointer.length !== path.length + 1) return undefined;
  return path.every((token, index) => pointer[index] === token)
    ? pointer.at(-1)
    : undefined;
}

export function canonicalReference({ path }: SchemaHome, name: string): string {
  return `#/${path.join("/")}/${escapeToken(name)}`;
}
