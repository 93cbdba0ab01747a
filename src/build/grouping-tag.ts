import type { Tag } from "../ir/index.js";

/** Tags as operations look them up. */
export interface TagTree {
  readonly kinds: ReadonlyMap<string, string | undefined>;
  /** Where a tag comes from the top down, and where what is below it ends. */
  readonly spans: ReadonlyMap<string, Span>;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The tree of the built tags, in which none is below itself. */
export function growTree(tags: readonly Tag[]): TagTree {
  const parents = new Map(tags.map(({ name, parent }) => [name, parent]));
  const children = new Map<string | undefined, string[]>();
  for (const [name, parent] of parents)
    children.get(parent)?.push(name) ?? children.set(parent, [name]);
  const spans = new Map<string, Span>();
  let next = 0;
  const enter = (name: string): Visit => ({ name });
  const open = (children.get(undefined) ?? []).map(enter);
  for (let visit = open.pop(); visit; visit = open.pop()) {
    const { name, from } = visit;
    if (from !== undefined) spans.set(name, { from, to: next });
    else {
      open.push({ name, from: next++ });
      for (const child of children.get(name) ?? []) open.push(enter(child));
    }
  }
  return { kinds: new Map(tags.map(({ name, kind }) => [name, kind])), spans };
}

/** A tag before what is below it, or after that. */
interface Visit {
  readonly name: string;
  readonly from?: number;
}

/**
 * The tag that an operation is grouped by, where `kind` and `parent` (OpenAPI 3.2 §4.22) say that it is not the first
 * one: the first for navigation that is not above another of them. A badge or an audience is no place to look in.
 */
export function groupingTag(
  names: readonly string[],
  { kinds, spans }: TagTree,
): { tag?: string } {
  const places = names.filter((name) => {
    const kind = kinds.get(name);
    return name.trim() !== "" && (kind === undefined || kind === "nav");
  });
  const starts = places
    .flatMap((name) => spans.get(name)?.from ?? [])
    .sort((a, b) => a - b);
  const leaf = places.find((name) => {
    const span = spans.get(name);
    return !span || firstAbove(starts, span.from) >= span.to;
  });
  const first = names.find((name) => name.trim() !== "");
  return leaf === undefined || leaf === first ? {} : { tag: leaf };
}

/** The first of sorted numbers that is greater than one. */
function firstAbove(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! > least) high = middle;
    else low = middle + 1;
  }
  return sorted[low] ?? Infinity;
}
