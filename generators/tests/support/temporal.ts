import type * as Types from "../../runtime/codec/temporal-types.js";

interface Maker<Value> {
  from(text: string): Value;
}

interface TemporalGlobal {
  readonly Instant: Maker<Types.Instant>;
  readonly PlainDate: Maker<Types.PlainDate>;
  readonly PlainDateTime: Maker<Types.PlainDateTime>;
  readonly PlainTime: Maker<Types.PlainTime>;
  readonly Duration: Maker<Types.Duration>;
}

/** The platform's own, or a polyfill's: not every library of TypeScript declares it. */
export const { Temporal } = globalThis as unknown as {
  readonly Temporal: TemporalGlobal;
};
