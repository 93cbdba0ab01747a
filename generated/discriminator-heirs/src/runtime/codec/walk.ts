import type { Codec } from "./codec.js";
import type { Step } from "./path.js";

/** Which way a value goes. */
export type Direction = "decode" | "encode";

/** A conversion that is under way. */
export interface Walk {
  readonly direction: Direction;
  /** Where it is. */
  readonly path: Step[];
  /** How many single values have been converted. */
  converted: number;
  /**
   * What came of an object as a member of a union. It is converted once: else
   * unions in unions would take time exponential in their depth.
   */
  readonly known: Map<unknown, Map<Codec, Outcome>>;
}

export type Outcome =
  | { readonly value: unknown; readonly converted: number }
  | { readonly error: Misfit };

/** Something at a place that is not what it should be. */
export class Misfit extends Error {
  readonly path: readonly Step[];

  constructor(path: readonly Step[], expected: string) {
    super(expected);
    this.path = [...path];
  }
}
