export interface Account extends Tracked {
  name: string;
  balances?: Record<string, bigint>;
  period?: [Date, Date];
  children?: Account[];
  marks?: Record<string, Date>;
  /** What holds under a condition is in no type, and stays as it travels. */
  rule?: { kind?: "once" | "daily" | (string & {}) };
  owner?: Owner | null;
}

export interface Card {
  number: string;
  /** Format: date-time. */
  expiresAt?: Date;
}

export interface Cash {
  /** Format: int64. */
  coins: bigint;
  /** Format: int64. */
  expiresAt?: bigint;
}

export interface Conflict {
  /** Format: int64. */
  existingId: bigint;
  /**
   * A point in time.
   *
   * Format: date-time.
   */
  since: Timestamp;
}

export interface CreateEntryUnprocessableContentError {
  field?: string;
}

export interface Entry {
  /** Format: int64. */
  readonly id?: bigint;
  /**
   * Travels as a string.
   *
   * Format: int64.
   */
  reference?: bigint;
  /** Format: int64. */
  amount: bigint;
  /**
   * A point in time.
   *
   * Format: date-time.
   */
  bookedAt: Timestamp;
  /** Format: date-time. */
  clearedAt?: Date | null;
  /**
   * A day is no instant and stays a string.
   *
   * Format: date.
   */
  valueDate?: string;
  /** Format: int32. */
  count?: number;
}

export interface EntryInput {
  /**
   * Travels as a string.
   *
   * Format: int64.
   */
  reference?: bigint;
  /** Format: int64. */
  amount: bigint;
  /**
   * A point in time.
   *
   * Format: date-time.
   */
  bookedAt: Timestamp;
  /** Format: date-time. */
  clearedAt?: Date | null;
  /**
   * A day is no instant and stays a string.
   *
   * Format: date.
   */
  valueDate?: string;
  /** Format: int32. */
  count?: number;
}

export type EventModel = Transfer | Note;

export interface Health {
  ok?: boolean;
}

export interface ListEntriesResponse {
  entries: Entry[];
  /** Format: int64. */
  total: bigint;
  /** Format: date. */
  day?: string;
}

export interface ListJournalResponse {
  items: Entry[];
  /** Format: int64. */
  total: bigint;
}

export interface Note {
  kind: "note";
  text: string;
  when?: Date | bigint | boolean;
}

export interface Owner {
  name: string;
  account?: Account;
}

export interface Problem {
  message: string;
  /** Format: date-time. */
  at?: Date;
}

export type Source = Card | Cash;

/**
 * A point in time.
 *
 * Format: date-time.
 */
export type Timestamp = Date;

export interface Tracked {
  /**
   * A point in time.
   *
   * Format: date-time.
   */
  createdAt: Timestamp;
}

export interface Transfer {
  kind: "transfer";
  /** Format: int64. */
  amount: bigint;
  /**
   * A point in time.
   *
   * Format: date-time.
   */
  at: Timestamp;
  source?: Source;
}

export type WatchEventsItem =
  | { event: "booked"; data: Entry }
  | {
      event: "noted";
      /** The same, but as it travels. */
      data: { bookedAt: string; amount: number };
    }
  | {
      event: "total";
      /** Format: int64. */
      data: bigint;
    };
