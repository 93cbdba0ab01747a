import type { Schema } from "../ir/index.js";
import type { Side } from "../plan/plan.js";

/** One exported interface or type alias, printed in prettier's style with its docs; no trailing line break. */
export interface Declaration {
  readonly name: string;
  readonly text: string;
  /** Names of other declarations and of {@link Declarations.unrecognized} that the text refers to, sorted. */
  readonly uses: readonly string[];
}

/** A type expression on one line, such as `Pet[]`. */
export interface TypeText {
  readonly text: string;
  readonly uses: readonly string[];
}

/** `Unrecognized`, and what kind of value it is. */
export interface UnrecognizedName {
  readonly name: string;
  readonly of: "string" | "number";
  /** It stands beside the values of an enum, and not only for the kinds of what extends a base. */
  readonly isListed: boolean;
}

/** The TypeScript side of the plan's schemas. */
export interface Declarations {
  /** One per `Plan.models`, in the same order. */
  readonly models: readonly Declaration[];
  /** The params interface of an operation, by `OperationPlan.id`. */
  readonly params: ReadonlyMap<string, Declaration>;
  /** The types of the runtime that stand for values which are not known yet, as far as there are any. */
  readonly unrecognized: readonly UnrecognizedName[];
  /** An expression for a schema used in place. */
  typeOf(schema: Schema, side: Side): TypeText;
}
