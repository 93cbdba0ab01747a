import type { OperationPlan } from "../../src/plan/plan.js";
import type { Printable } from "../layout.js";

/** The members of the literal that say how calls are made, where not as usual; `connector.json` has the same. */
export function policiesData({ policies = {} }: OperationPlan): {
  readonly [member: string]: Printable | undefined;
} {
  const { retry, rateLimits, ...others } = policies;
  return {
    retry: retry && { ...retry },
    timeoutMs: others.timeoutMs,
    totalTimeoutMs: others.totalTimeoutMs,
    idempotencyKey: others.idempotencyKey,
    idempotent: others.idempotent,
    rateLimits: rateLimits?.map((limit) => ({ ...limit })),
  };
}
