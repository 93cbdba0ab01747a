import type { Source } from "../load/source.js";
import type { Target } from "./target.js";

type Resolve = (reference: string, from: Source) => Target | undefined;

/** What a target refers to in turn; `undefined` if a chain ends with it. */
type Next = (target: Target) => string | undefined;

/** Follows references that lead to references. Each is followed once, so that long chains cost what they are long. */
export class Chains {
  readonly #resolve: Resolve;
  readonly #next: Next;
  readonly #ends = new Map<unknown, Target | undefined>();

  constructor(resolve: Resolve, next: Next) {
    this.#resolve = resolve;
    this.#next = next;
  }

  /** Where a reference leads in the end; `undefined` if to nothing, or round in a circle. */
  end(reference: string, from: Source): Target | undefined {
    const passed = new Set<unknown>();
    let target = this.#resolve(reference, from);
    while (target) {
      const next = this.#next(target);
      if (next === undefined) break;
      const { value, source }: Target = target;
      if (this.#ends.has(value)) {
        target = this.#ends.get(value);
        break;
      }
      target = passed.has(value) ? undefined : this.#resolve(next, source);
      passed.add(value);
    }
    for (const value of passed) this.#ends.set(value, target);
    return target;
  }
}
