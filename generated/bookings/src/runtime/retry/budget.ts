/**
 * What a client may spend on retries at one origin, in tokens: when too much
 * fails, retries would only add to the load. Successes earn it back.
 */
export interface RetryBudget {
  tokens: number;
}

const FULL = 500;

/** The budget of an origin, full at first. */
export function budgetOf(
  budgets: Map<string, RetryBudget>,
  origin: string,
): RetryBudget {
  const budget = budgets.get(origin) ?? { tokens: FULL };
  budgets.set(origin, budget);
  return budget;
}

/** After a success: what its last retry has cost, else a token. */
export function refund(budget: RetryBudget, cost: number): void {
  budget.tokens = Math.min(FULL, budget.tokens + (cost || 1));
}
