import { markdownCode } from "../../src/escape/markdown.js";
import type { Plan } from "../../src/plan/plan.js";
import { groupOf } from "../../src/plan/policies/layers.js";
import { listClauses, sentence } from "../operations/policy-docs.js";
import { listWords } from "../operations/policy-words.js";
import { printTable } from "./prose.js";

/** Rows of the table; `connector.json` has all of an API with more. */
const MOST_ROWS = 30;

/** Operations that one row names. */
const MOST_NAMES = 3;

/** The API's own rules of retries, time limits, rate limits and idempotency keys, as a table; empty where it has none. */
export function printPolicies(plan: Plan): string {
  const all = plan.groups.flatMap(({ operations }) =>
    operations.map(({ id }) => id),
  );
  const rows = [...listClauses(plan)]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_ROWS)
    .map(([clause, ids]) => [nameActions(ids, all), sentence(clause)]);
  return rows.length === 0 ? "" : printTable(["Actions", "Rule"], rows);
}

/** `all`, `all but pets.list`, `all of pets`, or some of their names. */
function nameActions(ids: readonly string[], all: readonly string[]): string {
  if (ids.length === all.length) return "all";
  const group = groupOf(ids[0] ?? "");
  const members = all.filter((id) => groupOf(id) === group);
  const isGroup =
    ids.length === members.length && ids.every((id) => groupOf(id) === group);
  const missing = all.filter((id) => !ids.includes(id));
  if (missing.length < MOST_NAMES && ids.length > missing.length * 2)
    return `all but ${listWords(missing.map(markdownCode))}`;
  if (isGroup && ids.length > 1) return `all of ${markdownCode(group)}`;
  const named = ids.slice(0, MOST_NAMES).map(markdownCode);
  const others = ids.length - named.length;
  return listWords(others > 0 ? [...named, `${others} more`] : named);
}
