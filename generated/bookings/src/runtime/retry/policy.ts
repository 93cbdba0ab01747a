import type { RetryOptions } from "../call-options.js";

/** How failed tries are repeated: of the operation, the client, the call. */
export type RetryPolicies = readonly (RetryOptions | undefined)[];

/** What is said last counts; what is said of nothing is as usual. */
export function mergePolicies(policies: RetryPolicies): RetryOptions {
  const said = policies.flatMap((policy = {}) =>
    Object.entries(policy).filter(([, value]) => value !== undefined),
  );
  return Object.fromEntries(said);
}
