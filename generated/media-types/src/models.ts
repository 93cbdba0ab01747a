export interface CreateDeedConflictError {
  title: string;
  /** In words. */
  signedAt?: string;
}

export interface Deed {
  /** Format: date-time. */
  signedAt: Date;
  /** Format: int64. */
  number?: bigint;
}

export interface PlainDeed {
  signedAt: string;
  number?: string;
}
