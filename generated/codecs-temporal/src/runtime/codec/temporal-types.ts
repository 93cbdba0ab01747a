// The types of `Temporal` where the compiler's library or a polyfill declares
// them; else what they have in common with what is there at run time.

/** What every one of them can do. */
export interface TemporalValue {
  toString(): string;
  toJSON(): string;
}

export interface InstantValue extends TemporalValue {
  readonly epochMilliseconds: number;
  readonly epochNanoseconds: bigint;
}

interface Named<Value> {
  readonly prototype: Value;
}

/** A point in time, to the nanosecond. */
export type Instant = typeof globalThis extends {
  Temporal: { Instant: Named<infer Value> };
}
  ? Value
  : InstantValue;

/** A day of the calendar. */
export type PlainDate = typeof globalThis extends {
  Temporal: { PlainDate: Named<infer Value> };
}
  ? Value
  : TemporalValue;

/** A day and a time, wherever that is. */
export type PlainDateTime = typeof globalThis extends {
  Temporal: { PlainDateTime: Named<infer Value> };
}
  ? Value
  : TemporalValue;

/** A time of day, wherever that is. */
export type PlainTime = typeof globalThis extends {
  Temporal: { PlainTime: Named<infer Value> };
}
  ? Value
  : TemporalValue;

/** A length of time. */
export type Duration = typeof globalThis extends {
  Temporal: { Duration: Named<infer Value> };
}
  ? Value
  : TemporalValue;
