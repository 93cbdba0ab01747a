import type { Plan } from "../plan/plan.js";
import type { Declarations } from "../types/declarations.js";

/** A file of the connector. */
export interface EmittedFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The text was printed in prettier's style already. */
  readonly formatted?: boolean;
}

export interface EmitInput {
  readonly plan: Plan;
  readonly declarations: Declarations;
}

/** One artefact: plan → files. Pure, and the order of its files does not matter. */
export type Generator = (input: EmitInput) => readonly EmittedFile[];
