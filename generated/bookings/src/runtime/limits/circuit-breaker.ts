import { NetworkError, TimeoutError } from "../errors/errors.js";
import type { Interceptor } from "../transport/interceptor.js";
import type { ApiRequest } from "../transport/request.js";
import { Circuit, type CircuitState, type Verdict } from "./circuit.js";
import { recall } from "./recall.js";

export interface CircuitBreakerOptions {
  /** Failures in a row that open the circuit. Default: 10. */
  readonly failures?: number | undefined;
  /** Share of failures that opens it, from 0 to 1. Default: 0.5. */
  readonly failureRate?: number | undefined;
  /** Fewer requests than this have no share of failures. Default: 20. */
  readonly minRequests?: number | undefined;
  /** Milliseconds over which the share is counted. Default: 30 000. */
  readonly windowMs?: number | undefined;
  /** Milliseconds before a request may find out whether all is well. Default: 30 000. */
  readonly openMs?: number | undefined;
  /**
   * What breaks as one: all of an origin, each group of operations, or calls of
   * which a function says the same. Default: `origin`.
   */
  readonly per?:
    "origin" | "group" | ((request: ApiRequest) => string) | undefined;
  /** Told of each change; what it throws is ignored. */
  readonly onStateChange?: ((change: CircuitChange) => void) | undefined;
}

/** A circuit opens, or closes again. */
export interface CircuitChange {
  /** Which one: `https://api.example`, or `https://api.example pets`. */
  readonly key: string;
  readonly from: CircuitState;
  readonly to: CircuitState;
  /** When the next request may pass; absent once it is closed. */
  readonly retryAt?: Date;
}

/**
 * Stops sending to a server that fails: after failed connections, time limits and
 * 5XX, all tries end at once with a `NetworkError` whose `notRetried` is
 * `circuit_open`, and whose `retryAt` says when to come back. Then a single
 * request finds out whether the server is well again. Refusals (4XX, 429 among
 * them) are no failures; nor is a body that breaks off, which comes too late.
 *
 * ```ts
 * createPetstore({ interceptors: [circuitBreaker({ openMs: 10_000 })] });
 * ```
 */
/* @__NO_SIDE_EFFECTS__ */
export function circuitBreaker(
  options: CircuitBreakerOptions = {},
): Interceptor {
  const circuits = new Map<string, Circuit>();
  return (next) => async (request) => {
    const circuit = circuitOf(request, circuits, options);
    const admitted = circuit.admit(performance.now());
    if (admitted === undefined) throw openError(request, circuit.retryAt);
    let verdict: Verdict = "unknown";
    try {
      const response = await next(request);
      verdict = response.status >= 500 ? "failure" : "success";
      return response;
    } catch (error) {
      if (isFailure(error, request)) verdict = "failure";
      throw error;
    } finally {
      circuit.report(admitted, verdict, performance.now());
    }
  };
}

function circuitOf(
  request: ApiRequest,
  circuits: Map<string, Circuit>,
  options: CircuitBreakerOptions,
): Circuit {
  const key = keyOf(request, options.per);
  return recall(circuits, key, () => {
    const { failures = 10, failureRate = 0.5, minRequests = 20 } = options;
    const { windowMs = 30_000, openMs = 30_000 } = options;
    const rules = { failures, failureRate, minRequests, windowMs, openMs };
    const circuit: Circuit = new Circuit(rules, (from, to) => {
      const closed = to === "closed";
      const when = closed ? {} : { retryAt: toDate(circuit.retryAt) };
      tell(options.onStateChange, { key, from, to, ...when });
    });
    return circuit;
  });
}

function keyOf(
  request: ApiRequest,
  per: CircuitBreakerOptions["per"] = "origin",
): string {
  const { origin } = request.url;
  if (per === "origin") return origin;
  const group = request.operationId.replace(/\.[^.]*$/, "");
  return `${origin} ${per === "group" ? group : per(request)}`;
}

function tell(
  listener: CircuitBreakerOptions["onStateChange"],
  change: CircuitChange,
): void {
  try {
    listener?.(change);
  } catch {
    // a listener is no reason for a call to fail
  }
}

/** A caller that gives up says nothing of the server. */
function isFailure(error: unknown, { signal }: ApiRequest): boolean {
  if (signal.aborted && !(signal.reason instanceof TimeoutError)) return false;
  return error instanceof NetworkError && error.notRetried !== "circuit_open";
}

function openError(
  { operationId, attempt }: ApiRequest,
  retryAt: number,
): NetworkError {
  const context = { operationId, attempts: attempt - 1 };
  const error = new NetworkError("not sent: the circuit is open", context);
  error.notRetried = "circuit_open";
  error.retryAt = toDate(retryAt);
  return error;
}

/** Of a time by `performance.now()`. */
function toDate(at: number): Date {
  return new Date(Date.now() + Math.max(0, at - performance.now()));
}
