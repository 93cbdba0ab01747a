import type { Policy } from "../../ir/index.js";

/** What an extension says, and what of it cannot be followed. */
export interface Reading {
  readonly said?: Omit<Policy, "from">;
  /** Why it, or a part of it, is left out. */
  readonly problems?: readonly string[];
  /** What a connector does otherwise. */
  readonly differences?: readonly string[];
}

/** Nothing of it is understood. */
export const refuse = (problem: string): Reading => ({ problems: [problem] });
