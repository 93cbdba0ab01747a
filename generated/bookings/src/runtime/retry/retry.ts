import type { RetryOptions } from "../call-options.js";
import type { Payload } from "../bodies/body.js";
import {
  NetworkError,
  type ErrorContext,
  type NotRetried,
} from "../errors/errors.js";
import type { AnyOperation } from "../operation.js";
import { matchesStatus } from "../responses/response.js";
import type { StatusPattern } from "../responses/status-pattern.js";
import type { Limits } from "../transport/timeout.js";
import { backoff, THROTTLED, TRANSIENT } from "./backoff.js";
import type { RetryBudget } from "./budget.js";
import {
  findFailureCode,
  isTransient,
  wasNeverSent,
} from "./network-failure.js";
import { mergePolicies, type RetryPolicies } from "./policy.js";
import { readRetryAfter } from "./retry-after.js";

/** How one try failed. */
export type Failure = NetworkError | Response;

/** What has to be known of a call to send it again. */
export interface RetriedCall extends ErrorContext {
  readonly operation: Pick<
    AnyOperation,
    "method" | "idempotent" | "idempotencyKey"
  >;
  readonly headers: Headers;
  readonly payload: Payload | undefined;
  readonly policies: RetryPolicies;
  readonly route: { readonly budget: RetryBudget };
  readonly limits: Required<Pick<Limits, "deadline">>;
  /** What the last retry has cost, in tokens of the budget. */
  cost: number;
}

const PASSING: readonly StatusPattern[] = [408, 425, 429, 500, 502, 503, 504];

/** RFC 9110, section 9.2.2, and QUERY. */
const IDEMPOTENT = /^(GET|HEAD|OPTIONS|TRACE|PUT|DELETE|QUERY)$/;

/**
 * What follows a failed try: milliseconds to wait before the next one, or what
 * kept a failure that may pass from being retried, or neither.
 */
export function judge(
  failure: Failure,
  call: RetriedCall,
): number | NotRetried | undefined {
  const { operationId, attempts: attempt, route } = call;
  const response = failure instanceof NetworkError ? undefined : failure;
  const status = response?.status;
  const policy = mergePolicies(call.policies);
  const { attempts = 3, verdictHeader = "x-should-retry", onRetry } = policy;
  const said = response?.headers.get(verdictHeader);
  const isOrdered = said === "true";
  const mayPass = isOrdered || (said !== "false" && isPassing(failure, policy));
  if (!(attempt < attempts) || !mayPass) return undefined;

  const { base, cap, cost } = status === 429 ? THROTTLED : TRANSIENT;
  const { baseMs = base, capMs = cap, maxRetryAfterMs = 60_000 } = policy;
  const asked = response && readRetryAfter(response.headers);
  const waitMs = asked ?? backoff({ base: baseMs, cap: capMs }, attempt);
  const notRetried =
    (call.payload instanceof ReadableStream && "stream_not_replayable") ||
    (!isOrdered &&
      !isRepeatable(call) &&
      mayHaveActed(failure, asked) &&
      "not_idempotent") ||
    (asked !== undefined &&
      asked > maxRetryAfterMs &&
      "retry_after_too_long") ||
    (performance.now() + waitMs >= call.limits.deadline && "out_of_time") ||
    (route.budget.tokens < cost && "retry_budget_empty");
  if (notRetried) return notRetried;
  route.budget.tokens -= cost;
  call.cost = cost;
  try {
    onRetry?.({ operationId, attempts: attempt, waitMs, status });
  } catch {
    // who only listens does not end the call
  }
  return waitMs;
}

function isPassing(
  failure: Failure,
  { statuses = PASSING, networkErrors = true }: RetryOptions,
): boolean {
  return failure instanceof NetworkError
    ? networkErrors &&
        !failure.notRetried &&
        // a time limit has no code
        isTransient(findFailureCode(failure))
    : matchesStatus(statuses, failure.status);
}

/**
 * A request with an idempotency key has one effect, however often it is sent.
 */
function isRepeatable({ operation, headers }: RetriedCall): boolean {
  const { method, idempotent, idempotencyKey = "idempotency-key" } = operation;
  return idempotent ?? (IDEMPOTENT.test(method) || headers.has(idempotencyKey));
}

/**
 * False where the server, or the lack of a connection to it, says that nothing
 * has happened.
 */
function mayHaveActed(failure: Failure, asked: number | undefined): boolean {
  return failure instanceof NetworkError
    ? !wasNeverSent(findFailureCode(failure))
    : failure.status !== 429 && (failure.status !== 503 || asked === undefined);
}
