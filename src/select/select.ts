import { closest } from "../diagnostics/closest.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { Document } from "../normalise/document.js";
import { keepOperations } from "./keep.js";
import {
  listItemOperations,
  listOperations,
  type Operation,
} from "./operations.js";
import { parsePattern, type Pattern } from "./pattern.js";

/** `--include` and `--exclude`: no include means everything; exclude wins. */
export interface Selection {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/**
 * The document with only the operations that the selection asks for, and without the tags, schemas and security schemes
 * that none of them reaches. Without a selection, the document itself.
 */
export function select(
  document: Document,
  selection: Selection,
  diagnostics: Diagnostics,
): Document {
  const { include, exclude } = selection;
  if (include.length === 0 && exclude.length === 0) return document;
  const paths = listOperations(document);
  const webhooks = Object.entries(document.webhooks ?? {}).flatMap(
    ([name, item]) => listItemOperations(name, item),
  );
  const all = [...paths, ...webhooks];
  const included = matchAll("--include", include, { all, diagnostics });
  const excluded = matchAll("--exclude", exclude, { all, diagnostics });
  const kept = new Set(
    all.filter(
      (operation) =>
        (include.length === 0 || included.has(operation)) &&
        !excluded.has(operation),
    ),
  );
  if (paths.length > 0 && !paths.some((operation) => kept.has(operation)))
    diagnostics.report("GC_SELECT_EMPTY", undefined, {
      operations: paths.length,
    });
  return keepOperations(document, new Set([...kept].map(({ node }) => node)));
}

/** Keys of the operations that are in `document` and not in `selected`, sorted. */
export function filteredOut(document: Document, selected: Document): string[] {
  if (selected === document) return [];
  const kept = new Set(listOperations(selected).map(({ key }) => key));
  return listOperations(document)
    .map(({ key }) => key)
    .filter((key) => !kept.has(key))
    .sort();
}

interface Candidates {
  readonly all: readonly Operation[];
  readonly diagnostics: Diagnostics;
}

function matchAll(
  option: string,
  sources: readonly string[],
  { all, diagnostics }: Candidates,
): Set<Operation> {
  const matched = new Set<Operation>();
  for (const source of sources) {
    const pattern = parsePattern(source);
    const hits = all.filter((operation) => pattern.matches(operation));
    for (const hit of hits) matched.add(hit);
    if (hits.length > 0) continue;
    const suggestion = suggest(pattern, all);
    diagnostics.report("GC_SELECT_NO_MATCH", undefined, {
      option,
      pattern: source,
      suggestion,
    });
  }
  return matched;
}

/** A pattern of the same kind that matches something, quoted; empty when nothing is near. */
function suggest(pattern: Pattern, all: readonly Operation[]): string {
  const { kind, text } = pattern;
  const misplaced = /^[^:\s]+:(.*)$/s.exec(text)?.[1];
  if (kind === "glob" && misplaced !== undefined)
    return suggestKind(misplaced, all);
  const names = all.flatMap((operation) => namesOf(kind, operation));
  const name = closest(text, new Set(names));
  if (name !== undefined) return quote(kind, name);
  return kind === "path" ? "" : suggestKind(text, all);
}

/** The right prefix, where the text without one is the name of something. */
function suggestKind(text: string, all: readonly Operation[]): string {
  const kinds = ["tag", "operation", "path"] as const;
  for (const kind of kinds) {
    const names = all.flatMap((operation) => namesOf(kind, operation));
    const name = closest(text, new Set(names));
    if (name !== undefined) return quote(kind, name);
  }
  return "";
}

function namesOf(
  kind: Pattern["kind"],
  operation: Operation,
): readonly string[] {
  switch (kind) {
    case "tag":
      return operation.tags;
    case "path":
      return [operation.path];
    case "method":
      return [operation.method];
    case "operation":
      return operation.operationId === undefined ? [] : [operation.operationId];
    case "glob":
      return [operation.key];
  }
}

const quote = (kind: Pattern["kind"], name: string) =>
  kind === "glob" ? `"${name}"` : `"${kind}:${name}"`;
