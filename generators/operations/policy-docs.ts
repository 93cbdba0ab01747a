import type { OperationPlan, Plan } from "../../src/plan/plan.js";
import { groupOf } from "../../src/plan/policies/layers.js";
import { describePolicies } from "./policy-words.js";

/** A paragraph on what is special about an operation's calls; nothing of what holds for most of the API. */
export function policyDocs(
  operation: OperationPlan,
  plan: Plan,
): string | undefined {
  const usual = findUsual(plan);
  const hasKeyParameter = operation.action.parameters.some(
    ({ isKey }) => isKey,
  );
  const { idempotencyKey, ...others } = operation.policies ?? {};
  // The parameter says it.
  const told =
    hasKeyParameter || idempotencyKey === undefined
      ? others
      : { ...others, idempotencyKey };
  const clauses = describePolicies(told, { group: groupOf(operation.id) });
  const own = clauses.filter((clause) => !usual.has(clause)).join("; ");
  return own === "" ? undefined : sentence(own);
}

/** With a capital and a full stop. */
export const sentence = (clause: string): string =>
  `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;

/** What holds of operations, by their ids. */
export function listClauses({ groups }: Plan): Map<string, string[]> {
  const clauses = new Map<string, string[]>();
  for (const { property, operations } of groups) {
    for (const { id, policies } of operations) {
      if (!policies) continue;
      for (const clause of describePolicies(policies, { group: property })) {
        clauses.get(clause)?.push(id) ?? clauses.set(clause, [id]);
      }
    }
  }
  return clauses;
}

const usuals = new WeakMap<Plan, ReadonlySet<string>>();

/** What holds for more than half of all operations. */
function findUsual(plan: Plan): ReadonlySet<string> {
  const known = usuals.get(plan);
  if (known) return known;
  const count = plan.groups.flatMap(({ operations }) => operations).length;
  const usual = [...listClauses(plan)].filter(
    ([, ids]) => ids.length > count / 2,
  );
  const found = new Set(usual.map(([clause]) => clause));
  usuals.set(plan, found);
  return found;
}
