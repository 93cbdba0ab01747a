import { isNode, memberOf } from "./json.js";
import type { Grammar } from "./kind.js";
import { openapi3 } from "./openapi3.js";
import { swagger2 } from "./swagger2.js";

/** The versions that are understood, oldest first. */
export const versions = ["2.0", "3.0", "3.1", "3.2"] as const;

export type Version = (typeof versions)[number];

/** Which member says the version, and what it says; `undefined` when the value is no description at all. */
export function statedVersion(
  document: unknown,
): { readonly key: "openapi" | "swagger"; readonly text: string } | undefined {
  if (!isNode(document)) return undefined;
  for (const key of ["openapi", "swagger"] as const) {
    const text = memberOf(document, key);
    // YAML reads an unquoted 2.0 or 3.1 as a number.
    if (typeof text === "string" || typeof text === "number") {
      return { key, text: String(text).trim() };
    }
  }
  return undefined;
}

/** The version of a description, or `undefined` when it is none that is understood. */
export function versionOf(document: unknown): Version | undefined {
  const stated = statedVersion(document);
  if (!stated) return undefined;
  const [major, minor = "0"] = stated.text.split(".");
  const version = `${major}.${minor}`;
  const expected = stated.key === "swagger" ? ["2.0"] : versions.slice(1);
  return versions.find((v) => v === version && expected.includes(v));
}

export function grammarOf(version: Version): Grammar {
  return version === "2.0" ? swagger2 : openapi3;
}
