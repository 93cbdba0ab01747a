import { Tally } from "./tally.js";

/** Requests pass; none does; one does, to find out. */
export type CircuitState = "closed" | "open" | "half_open";

/** When a circuit opens, and for how long. */
export interface CircuitRules {
  readonly failures: number;
  readonly failureRate: number;
  readonly minRequests: number;
  readonly windowMs: number;
  readonly openMs: number;
}

/** What may be said of a request that passed. */
export type Verdict = "success" | "failure" | "unknown";

type Listener = (from: CircuitState, to: CircuitState) => void;

/** Stops requests where they fail anyway. Times are those of `performance.now()`. */
export class Circuit {
  readonly #rules: CircuitRules;
  readonly #tally: Tally;
  readonly #onChange: Listener;
  #state: CircuitState = "closed";
  /** Failures in a row. */
  #failures = 0;
  /** Until then nothing passes, unless the circuit is closed. */
  #closedUntil = -Infinity;
  /** Changes with the state: what was sent before says nothing any more. */
  #generation = 0;

  constructor(rules: CircuitRules, onChange: Listener) {
    this.#rules = rules;
    this.#tally = new Tally(rules.windowMs);
    this.#onChange = onChange;
  }

  /** When the next request may pass, if not now. */
  get retryAt(): number {
    return this.#closedUntil;
  }

  /** What to report the request with; `undefined` if it must not pass. */
  admit(now: number): number | undefined {
    if (this.#state === "closed") return this.#generation;
    if (now < this.#closedUntil) return undefined;
    // also where a probe never ended
    this.#closedUntil = now + this.#rules.openMs;
    return this.#become("half_open");
  }

  report(generation: number, verdict: Verdict, now: number): void {
    if (generation !== this.#generation) return;
    if (this.#state === "half_open") return this.#conclude(verdict, now);
    if (verdict === "unknown") return;
    this.#failures = verdict === "failure" ? this.#failures + 1 : 0;
    this.#tally.count(verdict === "failure", now);
    if (verdict === "failure" && this.#isBroken()) this.#open(now);
  }

  #conclude(verdict: Verdict, now: number): void {
    if (verdict === "failure") return this.#open(now);
    if (verdict === "success") this.#become("closed");
    else this.#closedUntil = now;
  }

  #isBroken(): boolean {
    const { failures, failureRate, minRequests } = this.#rules;
    return (
      this.#failures >= failures ||
      this.#tally.failureRate(minRequests) >= failureRate
    );
  }

  #open(now: number): void {
    this.#closedUntil = now + this.#rules.openMs;
    this.#failures = 0;
    this.#tally.clear();
    this.#become("open");
  }

  #become(state: CircuitState): number {
    const from = this.#state;
    this.#state = state;
    this.#generation++;
    if (from !== state) this.#onChange(from, state);
    return this.#generation;
  }
}
