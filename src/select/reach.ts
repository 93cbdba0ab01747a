import type { SchemaNode } from "../normalise/document.js";

type Schemas = Readonly<Record<string, SchemaNode>>;

const PREFIX = "#/components/schemas/";

/**
 * Names of the schemas that the roots reach, over any number of references. Whatever looks like a reference counts, in
 * an example too: keeping one schema too many is harmless. A schema that is chosen by the discriminator of a base is
 * reached with its bases, although none of them refers to it (OpenAPI 3.2 §4.24.2).
 */
export function reachSchemas(
  roots: readonly unknown[],
  schemas: Schemas,
): Set<string> {
  const reached = new Set<string>();
  const heirs = listChosen(schemas);
  // A stack instead of recursion, and a set of what was seen: documents are deep, and share nodes.
  const pending: unknown[] = [...roots];
  const seen = new Set<object>();
  const reach = (name: string) => {
    if (reached.has(name) || !Object.hasOwn(schemas, name)) return;
    reached.add(name);
    pending.push(schemas[name], { mapping: heirs.get(name) });
  };
  while (pending.length > 0) {
    const value = pending.pop();
    if (!hasMembers(value) || seen.has(value)) continue;
    seen.add(value);
    for (const name of referencesOf(value)) reach(name);
    for (const member of Object.values(value)) pending.push(member);
  }
  return reached;
}

/** Names that an object refers to by `$ref` or as the values of a `mapping`. */
function referencesOf(node: Record<string, unknown>): string[] {
  const { $ref, mapping, defaultMapping } = node;
  const named = hasMembers(mapping) ? Object.values(mapping) : [];
  // of `x-ms-long-running-operation-options`
  const final = node["final-state-schema"];
  return [$ref, defaultMapping, final, ...named].flatMap((value) =>
    typeof value === "string" ? [nameOf(value)] : [],
  );
}

/** The name in a canonical reference (see document.ts); a mapping may also hold the bare name. */
function nameOf(reference: string): string {
  if (!reference.startsWith(PREFIX)) return reference;
  const token = reference.slice(PREFIX.length);
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** Schema → those that extend it and are told apart by its discriminator, or that of a schema which it extends itself. */
function listChosen(schemas: Schemas): Map<string, string[]> {
  const heirs = listHeirs(schemas);
  const chosen = new Map<string, string[]>();
  const open = Object.keys(schemas).filter((name) => {
    const schema = schemas[name];
    return hasMembers(schema) && hasMembers(schema["discriminator"]);
  });
  for (const name of open) {
    const own = heirs.get(name);
    if (!own || chosen.has(name)) continue;
    chosen.set(name, own);
    open.push(...own);
  }
  return chosen;
}

/** Schema → those that have it in their `allOf`. */
function listHeirs(schemas: Schemas): Map<string, string[]> {
  const heirs = new Map<string, string[]>();
  for (const [name, schema] of Object.entries(schemas)) {
    if (!hasMembers(schema) || !Array.isArray(schema["allOf"])) continue;
    for (const part of schema["allOf"] as unknown[]) {
      if (!hasMembers(part) || typeof part["$ref"] !== "string") continue;
      const base = nameOf(part["$ref"]);
      const known = heirs.get(base);
      if (known) known.push(name);
      else heirs.set(base, [name]);
    }
  }
  return heirs;
}

/** An object or a list. */
const hasMembers = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
