import type { RetryOptions } from "../call-options.js";
import { ApiError, NetworkError, RateLimitError } from "../errors/errors.js";
import { backoff } from "../retry/backoff.js";
import { findFailureCode, isTransient } from "../retry/network-failure.js";
import { sleep } from "../transport/timeout.js";
import { EventStream, type EventPosition } from "./events.js";
import { iterate } from "./iterate.js";

/** How an event stream that breaks off is gone on with. */
export interface ReconnectOptions {
  /** Attempts in a row that may bring no event. Default: 5. */
  readonly attempts?: number | undefined;
  /**
   * Milliseconds to wait before each, until the server says otherwise with
   * `retry`. A random time is added that grows with every attempt, so that
   * clients do not come back all at once. Default: 1000.
   */
  readonly waitMs?: number | undefined;
  /**
   * Whether a response that ends as it should is broken off, too: then only a 204
   * or `[DONE]` ends the stream. Default: if the server has sent `retry`.
   */
  readonly afterEnd?: boolean | undefined;
}

/** A stream that is followed from connection to connection. */
export interface Following {
  readonly operationId: string;
  readonly options: ReconnectOptions;
  /** Of the call: it hears of every attempt. */
  readonly retry: RetryOptions;
  /** Where the last connection has come to. */
  readonly position: EventPosition;
  readonly signal: AbortSignal;
  /** Connects behind the last event: an event stream, or nothing. */
  readonly connect: () => Promise<unknown>;
}

/** A connection that was open so long was a good one, though nothing came. */
const STEADY_MS = 10_000;

/** The longest wait that a timer can do. */
const LONGEST_MS = 2 ** 31 - 1;

type Failure = NetworkError | ApiError;

/**
 * The items of a stream and of those that go on with it.
 *
 * @param close Ends whatever is under way.
 */
export function follow(
  first: EventStream<unknown>,
  following: Following,
  close: () => void,
): AsyncIterableIterator<unknown> {
  let events: EventStream<unknown> = first;
  let openedAt = performance.now();
  let attempts = 0;
  const step = async (): Promise<IteratorResult<unknown, undefined>> => {
    for (;;) {
      const read = await readNext(events);
      Object.assign(following.position, events.position);
      if ("value" in read) {
        attempts = 0;
        return { done: false, value: read.value };
      }
      if (performance.now() - openedAt > STEADY_MS) attempts = 0;
      const next = await goOn(following, attempts, read.failure);
      if (!(next.events instanceof EventStream)) {
        return { done: true, value: undefined };
      }
      ({ events, attempts } = next);
      openedAt = performance.now();
    }
  };
  return iterate(step, close);
}

type Read =
  { readonly value: unknown } | { readonly failure: NetworkError | undefined };

/** The next item, or how the connection has ended. */
async function readNext(events: EventStream<unknown>): Promise<Read> {
  try {
    const item = await events[Symbol.asyncIterator]().next();
    return item.done ? { failure: undefined } : { value: item.value };
  } catch (error) {
    if (error instanceof NetworkError) return { failure: error };
    throw error;
  }
}

/** The next connection, if there is one. */
async function goOn(
  following: Following,
  before: number,
  broken: NetworkError | undefined,
): Promise<{ events?: unknown; attempts: number }> {
  const { operationId, options, retry, signal } = following;
  const limit = mayGoOn(following, broken) ? (options.attempts ?? 5) : 0;
  let failure: Failure | undefined = broken;
  for (let attempts = before + 1; attempts <= limit; attempts++) {
    const waitMs = waitFor(following, attempts, failure);
    const status =
      failure instanceof ApiError ? { status: failure.status } : {};
    retry.onRetry?.({ operationId, attempts, waitMs, ...status });
    await sleep(waitMs, signal, { operationId, attempts });
    try {
      return { events: await following.connect(), attempts };
    } catch (error) {
      if (!mayPass(error, retry)) throw error;
      failure = error;
    }
  }
  // a stream that only ends, again and again, has ended
  if (failure) throw failure;
  return { attempts: before };
}

function mayGoOn(
  { options: { afterEnd }, position }: Following,
  broken: NetworkError | undefined,
): boolean {
  const { lastEventId, retryMs, isOver } = position;
  if (isOver || !lastEventId) return false;
  return broken !== undefined || (afterEnd ?? retryMs !== undefined);
}

function waitFor(
  { options, position }: Following,
  attempts: number,
  failure: Failure | undefined,
): number {
  const floor = position.retryMs ?? options.waitMs ?? 1_000;
  const asked = failure instanceof RateLimitError ? askedWait(failure) : 0;
  const curve = { base: Math.max(floor, 100), cap: 20_000 };
  const own = floor + backoff(curve, attempts);
  return Math.min(Math.max(own, asked), LONGEST_MS);
}

function askedWait({ retryAt }: RateLimitError): number {
  return retryAt ? retryAt.getTime() - Date.now() : 0;
}

function mayPass(
  error: unknown,
  { maxRetryAfterMs = 60_000 }: RetryOptions,
): error is Failure {
  if (error instanceof NetworkError) return isTransient(findFailureCode(error));
  if (error instanceof RateLimitError)
    return askedWait(error) <= maxRetryAfterMs;
  return (
    error instanceof ApiError && /^(408|425|50[0234])$/.test(`${error.status}`)
  );
}
