import type { Field, Json, ParameterLocation, Schema } from "../../ir/index.js";

/** A parameter that the connection fills: with a constant, or with one of its options. */
export interface InternalPlan {
  /** Wire name. */
  readonly name: string;
  /** Index in `action.parameters`. */
  readonly index: number;
  /** Name of the option; absent where it is a constant. */
  readonly option?: string;
  readonly value?: Json;
  /** Nothing is sent without it. */
  readonly required: boolean;
  readonly secret: boolean;
}

/** An option of the connection that fills parameters. */
export interface OptionPlan extends Field {
  /** What it has, as it travels. */
  readonly schema: Schema;
  /** The parameters that it fills, by name and place. */
  readonly parameters: readonly {
    readonly name: string;
    readonly in: ParameterLocation;
  }[];
}
