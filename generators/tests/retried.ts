import type { OperationPlan } from "../../src/plan/plan.js";
import { isIdempotent } from "../../src/plan/policies/policies.js";

/** Those that are tried again where nothing else is said. */
const USUAL = [408, 425, 429, 500, 502, 503, 504] as const;

/** Whether a failure with that status is tried again, where nothing can have happened. */
export function isRetried(
  status: number,
  { policies: { retry = {} } = {} }: OperationPlan,
): boolean {
  const { attempts = 3, statuses = USUAL } = retry;
  return (
    attempts > 1 &&
    statuses.some((one) =>
      typeof one === "number"
        ? one === status
        : Number(one[0]) === Math.floor(status / 100),
    )
  );
}

/** Whether it is tried again even where something may have happened. */
export function isRepeatable({
  action,
  policies = {},
}: OperationPlan): boolean {
  const { idempotencyKey, idempotent } = policies;
  return (
    idempotencyKey !== undefined || (idempotent ?? isIdempotent(action.method))
  );
}
