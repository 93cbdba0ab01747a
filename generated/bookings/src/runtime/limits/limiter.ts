import { onAbort } from "../transport/abort.js";
import type { Next } from "../transport/interceptor.js";
import type { ApiRequest } from "../transport/request.js";
import { Account } from "./account.js";
import type { Lane, Passage } from "./lane.js";
import type { Rules } from "./options.js";
import { recall } from "./recall.js";
import { abortOf, findRefusal, refuse } from "./refuse.js";

/** A call that waits. */
interface Turn {
  readonly request: ApiRequest;
  readonly lane: Lane;
  readonly go: (passage: Passage) => void;
  readonly fail: (error: unknown) => void;
  /** Takes its listener away. */
  readonly forget: () => void;
}

/** `setTimeout` fires at once for anything longer. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * How often those who wait for a request to end look for some that were aborted
 * and did not notice: a `fetch` need not heed its signal.
 */
const SWEEP_MS = 1_000;

/** Sends requests as their limits let them through, in the order they came. */
export class Limiter {
  readonly #rules: Rules;
  readonly #accounts = new Map<string, Account>();
  /** In the order they came. */
  readonly #queue = new Set<Turn>();
  readonly #inFlight = new Map<Passage, AbortSignal>();
  /** When the first limit opens for which a call waits. */
  #opensAt = Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(rules: Rules) {
    this.#rules = rules;
  }

  send(request: ApiRequest, next: Next): Promise<Response> {
    const now = performance.now();
    const lane = this.#laneOf(request);
    // where the timer is late, those that wait go first
    const isLate = this.#opensAt <= now;
    if (!isLate && this.#hasRoom() && lane.opensAt(now) <= now) {
      return this.#deliver(request, next, this.#enter(request, lane, now));
    }
    const turn = this.#wait(request, lane, now);
    if (isLate) this.#advance();
    return turn.then((passage) => this.#deliver(request, next, passage));
  }

  #laneOf(request: ApiRequest): Lane {
    const { key } = this.#rules;
    const shared = `${request.schemes.join()} ${request.url.origin}`;
    const name = key ? `${shared} ${key(request)}` : shared;
    const make = () => new Account(this.#rules);
    return recall(this.#accounts, name, make).lane(request);
  }

  #hasRoom(): boolean {
    const { maxConcurrency } = this.#rules;
    if (this.#inFlight.size < maxConcurrency) return true;
    for (const [passage, { aborted }] of this.#inFlight) {
      if (aborted) this.#exit(passage);
    }
    return this.#inFlight.size < maxConcurrency;
  }

  #enter({ signal }: ApiRequest, lane: Lane, now: number): Passage {
    const passage = lane.enter(now);
    this.#inFlight.set(passage, signal);
    return passage;
  }

  #exit(passage: Passage): void {
    this.#inFlight.delete(passage);
    passage.lane.leave(passage);
  }

  async #deliver(
    request: ApiRequest,
    next: Next,
    passage: Passage,
  ): Promise<Response> {
    const { lane } = passage;
    try {
      const response = await next(request);
      lane.learn(response, passage);
      return response;
    } finally {
      this.#exit(passage);
      if (this.#queue.size > 0) this.#advance();
    }
  }

  #wait(request: ApiRequest, lane: Lane, now: number): Promise<Passage> {
    const { signal } = request;
    if (signal.aborted) return Promise.reject(abortOf(request));
    const wait = { ...lane.foresee(now, true), waiting: this.#queue.size };
    const refusal = findRefusal(request, wait, this.#rules);
    if (refusal) return Promise.reject(refuse(request, refusal));
    return new Promise((go, fail) => {
      const forget = onAbort(signal, () => {
        this.#leave(turn);
        this.#schedule(performance.now());
        fail(abortOf(request));
      });
      const turn: Turn = { request, lane, go, fail, forget };
      this.#queue.add(turn);
      lane.wait(1);
      const at = wait.opensAt > now ? wait.opensAt : now + SWEEP_MS;
      if (at >= this.#opensAt) return;
      this.#opensAt = at;
      this.#schedule(now);
    });
  }

  /** Lets go whoever may go by now, and refuses whoever would wait too long. */
  #advance(): void {
    const now = performance.now();
    this.#opensAt = Infinity;
    for (const turn of this.#queue) {
      if (!this.#hasRoom()) {
        this.#opensAt = Math.min(this.#opensAt, now + SWEEP_MS);
        break;
      }
      const { request, lane } = turn;
      const wait = lane.foresee(now);
      const refusal =
        wait.opensAt > now && findRefusal(request, wait, this.#rules);
      if (wait.opensAt <= now)
        this.#leave(turn).go(this.#enter(request, lane, now));
      else if (refusal) this.#leave(turn).fail(refuse(request, refusal));
      else this.#opensAt = Math.min(wait.opensAt, this.#opensAt);
    }
    this.#schedule(now);
  }

  #leave(turn: Turn): Turn {
    turn.forget();
    turn.lane.wait(-1);
    this.#queue.delete(turn);
    return turn;
  }

  /** A timer runs only while somebody waits for it. */
  #schedule(now: number): void {
    clearTimeout(this.#timer);
    if (this.#queue.size === 0) this.#opensAt = Infinity;
    if (this.#opensAt === Infinity) return;
    const ms = Math.min(Math.ceil(this.#opensAt - now), LONGEST_TIMER);
    this.#timer = setTimeout(() => this.#advance(), ms);
  }
}
