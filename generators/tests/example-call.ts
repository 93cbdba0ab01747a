import type { OperationPlan } from "../../src/plan/plan.js";
import { canHug, Code, type Printable } from "../layout.js";

/** The arguments of a call with these params, as far as it needs them: a first look wants no optional ones. */
export function requiredArguments(
  params: Printable | undefined,
  operation: OperationPlan,
): readonly Printable[] {
  const kept = keepRequired(params ?? {}, operation);
  return canHug(kept) ? [kept] : [];
}

function keepRequired(
  params: Printable,
  { params: plan }: OperationPlan,
): Printable {
  const required = new Set(plan?.schema.required ?? []);
  if (typeof params !== "object" || params === null || params instanceof Code)
    return params;
  return Object.fromEntries(
    Object.entries(params).filter(([key]) => required.has(key)),
  );
}
