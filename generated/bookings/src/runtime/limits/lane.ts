import { readRetryAfter } from "../retry/retry-after.js";
import type { Gate } from "./gate.js";
import {
  COMMON,
  findFamilies,
  nameLimits,
  type HeaderFamily,
} from "./header-families.js";
import type { Limit, LimitAnswer } from "./limit.js";
import { readQuota } from "./read-quota.js";

/** A request under way. */
export interface Passage {
  readonly lane: Lane;
  readonly gate: Gate;
  /** By `performance.now()`. */
  readonly sentAt: number;
}

/** What is known of the limits of credentials, whatever the operation. */
export interface Shared {
  /** Closed by `Retry-After`, for every call. */
  readonly pause: Gate;
  /** That of the limit of which the server spoke last. */
  gate: Gate;
  /** What lets requests through to one of the API's limits. */
  gateOf(name: string): Gate;
}

/** Where the calls of one operation go that have the same credentials. */
export class Lane {
  readonly #shared: Shared;
  /** Those that are known beforehand. */
  readonly #limits: readonly Limit[];
  /** That of the API's limits under which the operation falls, once it is known. */
  #gate: Gate | undefined;
  #families: readonly HeaderFamily[] | undefined;

  constructor(shared: Shared, limits: readonly Limit[]) {
    this.#shared = shared;
    this.#limits = limits;
  }

  /** When the next call may go: see `Limit`. */
  opensAt(now: number): number {
    const paused = this.#shared.pause.opensAt(now);
    let at = Math.max(paused, this.#current().opensAt(now));
    for (const limit of this.#limits) at = Math.max(at, limit.opensAt(now, 0));
    return at;
  }

  /** When a call may go that lets those go first that wait already. */
  expect(now: number): number {
    const turns = this.#limits.map((one) => one.opensAt(now, one.waiting));
    return Math.max(this.opensAt(now), ...turns);
  }

  /** A call begins to wait, or ends to. */
  wait(count: 1 | -1): void {
    for (const limit of this.#limits) limit.waiting += count;
  }

  enter(now: number): Passage {
    const gate = this.#current();
    gate.inFlight++;
    this.#shared.pause.inFlight++;
    for (const limit of this.#limits) limit.take(now);
    return { lane: this, gate, sentAt: now };
  }

  leave({ gate }: Passage): void {
    gate.inFlight--;
    this.#shared.pause.inFlight--;
  }

  /** Reads an answer; a limit of which more than `plenty` remains is none. */
  learn(response: Response, { sentAt }: Passage, plenty: number): void {
    const throttled = response.status === 429;
    const answer = { throttled, sentAt, now: performance.now() };
    this.#hear(response, answer, plenty);
    if (!throttled) {
      this.#shared.pause.pass(sentAt);
      this.#current().pass(sentAt);
    }
    for (const limit of this.#limits) limit.learn?.(answer);
  }

  #hear(
    { status, headers }: Response,
    { throttled, sentAt, now }: LimitAnswer,
    plenty: number,
  ): void {
    if (!this.#families || throttled) this.#identify(headers);
    const families = this.#families ?? COMMON;
    const quota = readQuota(headers, { families, plenty, throttled });
    if (quota) {
      this.#shared.gate = this.#current();
      this.#shared.gate.tell(quota, sentAt, now);
    }
    // GitHub says it with either
    if (!throttled && status !== 403) return;
    const resetMs = readRetryAfter(headers);
    if (resetMs === undefined) return;
    this.#shared.pause.tell({ remaining: 0, resetMs }, sentAt, now);
  }

  #current(): Gate {
    return this.#gate ?? this.#shared.gate;
  }

  /** Where nothing is found, the usual headers are still looked for. */
  #identify(headers: Headers): void {
    const found = findFamilies(headers);
    this.#families = found.length > 0 ? found : COMMON;
    if (found.length === 0) return;
    this.#gate = this.#shared.gateOf(nameLimits(headers, found));
  }
}
