import type * as Temporal from "./runtime/codec/temporal-types.js";

export type { Temporal };

export interface CreateMeetingConflictError {
  /** Format: date-time. */
  until: Temporal.Instant;
}

export interface Meeting {
  /** Format: date-time. */
  start: Temporal.Instant;
  /** Format: duration. */
  length: Temporal.Duration;
  /** Format: date. */
  day?: Temporal.PlainDate;
  /** Format: date-time-local. */
  wallClock?: Temporal.PlainDateTime;
  /** Format: time-local. */
  opens?: Temporal.PlainTime;
  /**
   * It has an offset and stays a string.
   *
   * Format: time.
   */
  closes?: string;
  /**
   * Stays a number.
   *
   * Format: int64.
   */
  number?: number;
  moved?: Temporal.Instant[] | null;
  decided?: Moment;
  /**
   * What is referred to is a text, whatever stands beside it.
   *
   * Format: date-time.
   */
  ticket?: Ticket;
}

/** Format: date-time. */
export type Moment = Temporal.Instant;

export interface Note {
  text?: string;
  /** Format: date-time. */
  at?: Temporal.Instant;
}

/** Length: at most 40. */
export type Ticket = string;
