import type { PagingHint } from "../../ir/index.js";
import { detectPaging, type Evidence, type QueryParam } from "./detect.js";
import { isArray } from "./members.js";
import type { PagingPlan } from "./paging.js";

/** What a hint lacks, in words for a person. */
export interface HintProblem {
  readonly problem: string;
}

/**
 * Pages as somebody says that they come. What is left unsaid is found by the rules, if they find the same kind; what is
 * said has to be there.
 */
export function followHint(
  hint: PagingHint,
  evidence: Evidence,
): PagingPlan | HintProblem {
  const found = detectPaging(evidence);
  const usable = found?.kind === hint.kind ? found : undefined;
  const kind = hint.kind ?? found?.kind;
  if (!kind) return { problem: "it does not say how pages are told apart" };
  const { from, param: name, items, kind: _, ...places } = hint;
  const list = listAt(evidence, items);
  if (!list) return { problem: `the page has no list at "${items ?? ""}"` };
  const param = name === undefined ? undefined : findParam(evidence, name);
  if (name !== undefined && !param)
    return { problem: `there is no query parameter "${name}"` };
  const plan: PagingPlan = {
    ...(usable && inherit(usable, hint)),
    ...places,
    ...(param && { param: param.key }),
    ...list,
    kind,
    why: `${from} says so`,
  };
  const missing = findMissing(plan);
  return missing === undefined ? plan : { problem: missing };
}

/** A hint that says where the cursor is leaves nothing of it to the rules. */
function inherit(found: PagingPlan, hint: PagingHint): Partial<PagingPlan> {
  const says = hint.next ?? hint.header ?? hint.last;
  if (says === undefined) return found;
  const { next: _, header: __, last: ___, more: ____, ...others } = found;
  return others;
}

function findMissing({
  kind,
  param,
  next,
  header,
  last,
}: PagingPlan): string | undefined {
  if (kind === "linkHeader") return undefined;
  if (kind !== "nextUrl" && param === undefined)
    return "it names no query parameter";
  if (kind === "nextUrl" && next === undefined)
    return "it does not say where the URL of the next page is";
  const hasCursor = next ?? header ?? last;
  return kind === "cursor" && hasCursor === undefined
    ? "it does not say where the cursor is"
    : undefined;
}

function findParam({ params }: Evidence, name: string): QueryParam | undefined {
  return params.find((param) => param.name === name);
}

function listAt(
  { list, members }: Evidence,
  items: string | undefined,
): Evidence["list"] | undefined {
  if (items === undefined || items === list?.items) return list;
  const member = members.find(({ path }) => path === items);
  if (!member || !isArray(member.schema)) return undefined;
  return { items, item: member.schema.items ?? {} };
}
