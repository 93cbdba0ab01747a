import type { RateLimit } from "../operation.js";
import type { ApiRequest } from "../transport/request.js";
import { Gate } from "./gate.js";
import { Lane, type Shared } from "./lane.js";
import type { Limit } from "./limit.js";
import type { Rules } from "./options.js";
import { recall } from "./recall.js";
import { SlidingWindow } from "./sliding-window.js";

/** RFC 9110, section 9.2.1, and QUERY. */
const SAFE: ReadonlySet<string> = new Set([
  "GET",
  "HEAD",
  "OPTIONS",
  "TRACE",
  "QUERY",
]);

/** What travels for this long less than another request comes nearer to it. */
const JITTER_MS = 50;

/** All that is known of the limits of one set of credentials at one origin. */
export class Account implements Shared {
  readonly pause: Gate = new Gate();
  gate: Gate = new Gate();
  readonly rules: Rules;
  readonly #rate: Limit | undefined;
  readonly #gates = new Map<string, Gate>();
  readonly #windows = new Map<string, Limit>();
  readonly #lanes = new Map<string, Lane>();

  constructor(rules: Rules) {
    this.rules = rules;
    this.#rate = rules.adaptive?.start();
  }

  lane(request: ApiRequest): Lane {
    return recall(this.#lanes, request.operationId, () => {
      return new Lane(this, this.#limitsOf(request));
    });
  }

  gateOf(name: string): Gate {
    // the first that gets a name is the one through which the first calls went
    const make = () => (this.#gates.size > 0 ? new Gate() : this.gate);
    return recall(this.#gates, name, make);
  }

  #limitsOf({ operationId, operation, method }: ApiRequest): Limit[] {
    const { limits, writeGapMs } = this.rules;
    const own = operation.rateLimits ?? [];
    const windows = [
      ...limits.map((limit) => this.#window(limit, "")),
      ...own.map((limit) => this.#window(limit, operationId)),
    ];
    if (writeGapMs > 0 && !SAFE.has(method)) {
      const gap = () => new SlidingWindow(1, writeGapMs);
      windows.push(recall(this.#windows, "write", gap));
    }
    return this.#rate ? [...windows, this.#rate] : windows;
  }

  /** Limits of the same name share one count. */
  #window({ limit, windowMs, name }: RateLimit, usual: string): Limit {
    const key = JSON.stringify([name ?? usual, limit, windowMs]);
    return recall(this.#windows, key, () => {
      return new SlidingWindow(limit, windowMs + JITTER_MS);
    });
  }
}
