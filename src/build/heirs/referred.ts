import type { SchemaId } from "../../ir/index.js";
import type { Document } from "../../normalise/document.js";
import { partsOf, referredTo } from "./lineage.js";

/** Finds, when it is first asked, which schemas something refers to otherwise than by extending them. */
export function findReferred(document: Document): (id: SchemaId) => boolean {
  let found: ReadonlySet<SchemaId> | undefined;
  return (id) => (found ??= listReferred(document)).has(id);
}

function listReferred({
  paths,
  webhooks,
  components: { schemas },
}: Document): Set<SchemaId> {
  const found = new Set<SchemaId>();
  const seen = new Set<unknown>();
  const open: unknown[] = [paths, webhooks];
  for (const node of Object.values(schemas)) open.push(...insideOf(node, seen));
  for (let next = open.pop(); open.length > 0 || next; next = open.pop()) {
    if (typeof next !== "object" || next === null || seen.has(next)) continue;
    seen.add(next);
    const target = referredTo(next);
    if (target !== undefined) found.add(target);
    open.push(...Object.values(next));
  }
  return found;
}

/** What stands in a named schema, but for the references to what it extends. */
function insideOf(node: unknown, seen: Set<unknown>): unknown[] {
  if (typeof node !== "object" || node === null || seen.has(node)) return [];
  seen.add(node);
  const parts = partsOf(node);
  const others = Object.entries(node).flatMap(([keyword, value]) =>
    keyword === "allOf" || keyword === "$ref" ? [] : [value as unknown],
  );
  const inside = parts.filter((part) => referredTo(part) === undefined);
  return [...others, ...inside.flatMap((part) => insideOf(part, seen))];
}
