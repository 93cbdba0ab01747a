import type { Question } from "../questions.ts";

/** A schema that is compared. */
export interface Compared {
  readonly name: string;
  /** What to look for in it. */
  readonly look: string;
  /** What the answers do not show: what a person sees who reads the three. */
  readonly reader: string;
  readonly questions: readonly Question[];
  /** The schemas that it is made of, where it does not show without them. */
  readonly parts?: readonly string[];
}
