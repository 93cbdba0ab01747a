import { sleep } from "../transport/timeout.js";
import { backoff, THROTTLED, TRANSIENT } from "../retry/backoff.js";
import { discard, readBounded } from "../responses/bounded-body.js";
import type { Connection } from "../connection.js";
import { findFailureCode } from "../retry/network-failure.js";
import { readRetryAfter } from "../retry/retry-after.js";
import { safeCause } from "../errors/safe-cause.js";
import { isSecure } from "../transport/secure.js";
import { limit } from "../transport/timeout.js";
import { TokenFailure } from "./failure.js";
import type { TokenAnswer } from "./token-response.js";

/** A request to an authorization server. */
export interface Exchange {
  readonly url: string;
  readonly init: RequestInit;
  /** Tries in total. */
  readonly attempts: number;
  /** Of the one caller that it is for. */
  readonly signal?: AbortSignal | undefined;
}

const TIMEOUT_MS = 10_000;
/** For all tries: less than the 30 seconds for which a lock is held. */
const TOTAL_MS = 25_000;
const MAX_BYTES = 1024 * 1024;

/**
 * Asks an authorization server, again where it fails for now. A redirect is a
 * failure: it would take the client's secret elsewhere.
 *
 * @throws {TokenFailure} if no answer comes, or none that can be read.
 * @throws {AbortError} if the signal is aborted.
 */
export async function exchange(
  request: Exchange,
  connection: Connection,
): Promise<TokenAnswer> {
  const end = performance.now() + TOTAL_MS;
  for (let attempt = 1; ; attempt++) {
    const outcome = await tryOnce(request, connection, attempt);
    if ("json" in outcome) return outcome;
    const { waitMs, failure } = outcome;
    const left = end - performance.now() - TIMEOUT_MS;
    if (attempt >= request.attempts || waitMs > left) throw failure;
    await sleep(waitMs, request.signal, contextOf(attempt));
  }
}

/**
 * Gets a public document of an authorization server.
 *
 * @throws {TokenFailure} if there is none.
 */
export async function fetchJson(
  url: string,
  connection: Connection,
): Promise<unknown> {
  if (!isSecure(url, connection)) {
    const message = "the authorization server's metadata are not at https";
    throw new TokenFailure("refused", message);
  }
  const init = { headers: { accept: "application/json" } };
  const answer = await exchange({ url, init, attempts: 3 }, connection);
  if (answer.status === 200) return answer.json;
  const message = `the authorization server's metadata: HTTP ${answer.status}`;
  throw new TokenFailure("refused", message);
}

interface Setback {
  readonly waitMs: number;
  readonly failure: TokenFailure;
}

async function tryOnce(
  request: Exchange,
  connection: Connection,
  attempt: number,
): Promise<TokenAnswer | Setback> {
  const limits = { signal: request.signal, timeoutMs: TIMEOUT_MS };
  try {
    return await limit(limits, contextOf(attempt), (signal) =>
      ask(request, connection, { attempt, signal }),
    );
  } catch (cause) {
    if (cause instanceof TokenFailure || request.signal?.aborted) throw cause;
    const why = findFailureCode(cause) ?? "no answer";
    const message = `the authorization server cannot be reached: ${why}`;
    const safe = { cause: safeCause(cause) };
    const failure = new TokenFailure("unavailable", message, safe);
    return { waitMs: backoff(TRANSIENT, attempt), failure };
  }
}

async function ask(
  { url, init }: Exchange,
  connection: Connection,
  { attempt, signal }: { attempt: number; signal: AbortSignal },
): Promise<TokenAnswer | Setback> {
  const fetch = connection.fetch ?? globalThis.fetch;
  const response = await fetch(url, { ...init, redirect: "manual", signal });
  const { status, headers } = response;
  if (response.type === "opaqueredirect" || (status >= 300 && status < 400)) {
    await discard(response);
    const message = "the authorization server answers with a redirect";
    throw new TokenFailure("refused", message);
  }
  if (status === 408 || status === 429 || status >= 500) {
    await discard(response);
    const message = `the authorization server answered with HTTP ${status}`;
    const curve = status === 429 ? THROTTLED : TRANSIENT;
    return {
      waitMs: readRetryAfter(headers) ?? backoff(curve, attempt),
      failure: new TokenFailure("unavailable", message),
    };
  }
  return { status, json: await readJson(response) };
}

async function readJson(response: Response): Promise<unknown> {
  const bounds = { bytes: MAX_BYTES + 1, ms: TIMEOUT_MS };
  const bytes = await readBounded(response, bounds);
  if (bytes.length > MAX_BYTES) {
    const message = "the authorization server's answer is longer than 1 MiB";
    throw new TokenFailure("refused", message);
  }
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function contextOf(attempt: number): { operationId: string; attempts: number } {
  return { operationId: "token", attempts: attempt };
}
