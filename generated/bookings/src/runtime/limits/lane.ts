import { readRetryAfter } from "../retry/retry-after.js";
import { Gate, type Ticket } from "./gate.js";
import {
  COMMON,
  findFamilies,
  nameLimits,
  type HeaderFamily,
} from "./header-families.js";
import type { Limit } from "./limit.js";
import type { Rules } from "./options.js";
import { readQuota } from "./read-quota.js";
import type { Wait } from "./refuse.js";

/** A request under way. */
export interface Passage extends Ticket {
  readonly lane: Lane;
  readonly gate: Gate;
}

/** What is known of the limits of credentials, whatever the operation. */
export interface Shared {
  readonly rules: Rules;
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
  /** Stands for it while what is known of others is not heeded. */
  #untold: Gate | undefined;
  /** Closed by a `Retry-After` that is too long for others to wait. */
  #closedUntil = -Infinity;
  #families: readonly HeaderFamily[] | undefined;

  constructor(shared: Shared, limits: readonly Limit[]) {
    this.#shared = shared;
    this.#limits = limits;
  }

  /** When the next call may go, unless an answer lets it go earlier. */
  opensAt(now: number): number {
    const told = this.#heeded(now).opensAt(now);
    return Math.max(told, this.#shared.pause.opensAt(now), this.#known(now));
  }

  /** How long the next call would wait, or one behind those that do already. */
  foresee(now: number, isNew = false): Wait {
    const told = this.#heeded(now).closedUntil;
    const known = this.#known(now);
    const closedUntil = Math.max(told, this.#shared.pause.closedUntil, known);
    const turns = isNew
      ? this.#limits.map((one) => one.opensAt(now, one.waiting))
      : [];
    const turnAt = Math.max(closedUntil, ...turns);
    return { now, opensAt: this.opensAt(now), closedUntil, turnAt };
  }

  /** What does not depend on answers. */
  #known(now: number): number {
    let at = this.#closedUntil;
    for (const limit of this.#limits) at = Math.max(at, limit.opensAt(now, 0));
    return at;
  }

  /**
   * An operation of which the server has said nothing yet heeds what it said of
   * others, unless that is too long a wait: it may fall under another limit.
   */
  #heeded(now: number): Gate {
    if (this.#gate) return this.#gate;
    const { gate, rules } = this.#shared;
    const isLong = gate.closedUntil - now > rules.maxWaitMs;
    return isLong ? (this.#untold ??= new Gate()) : gate;
  }

  /** A call begins to wait, or ends to. */
  wait(count: 1 | -1): void {
    for (const limit of this.#limits) limit.waiting += count;
  }

  enter(now: number): Passage {
    const gate = this.#heeded(now);
    const passage = { lane: this, gate, sentAt: now };
    gate.enter(passage);
    this.#shared.pause.enter(passage);
    for (const limit of this.#limits) limit.take(now);
    return passage;
  }

  leave(passage: Passage): void {
    passage.gate.leave(passage);
    this.#shared.pause.leave(passage);
  }

  /** Reads an answer. */
  learn(response: Response, passage: Passage): void {
    const throttled = response.status === 429;
    const { gate, sentAt } = passage;
    const now = performance.now();
    if (!throttled) {
      gate.pass(passage);
      this.#shared.pause.pass(passage);
    }
    this.#hear(response, passage, now);
    for (const limit of this.#limits) limit.learn?.({ throttled, sentAt, now });
  }

  #hear({ status, headers }: Response, passage: Passage, now: number): void {
    const throttled = status === 429;
    if (!this.#families || throttled) this.#identify(headers);
    const { maxConcurrency: plenty, maxWaitMs } = this.#shared.rules;
    const families = this.#families ?? COMMON;
    const quota = readQuota(headers, { families, plenty, throttled });
    if (quota) {
      const gate = this.#gate ?? passage.gate;
      gate.tell(quota, passage, now);
      this.#shared.gate = gate;
    }
    // GitHub says it with either
    if (!throttled && status !== 403) return;
    const resetMs = readRetryAfter(headers);
    if (resetMs === undefined) return;
    const { pause } = this.#shared;
    if (resetMs > maxWaitMs) this.#closedUntil = now + resetMs;
    else pause.tell({ remaining: 0, resetMs }, passage, now);
  }

  /** Where nothing is found, the usual headers are still looked for. */
  #identify(headers: Headers): void {
    const found = findFamilies(headers);
    this.#families = found.length > 0 ? found : COMMON;
    if (found.length === 0) return;
    this.#gate = this.#shared.gateOf(nameLimits(headers, found));
  }
}
