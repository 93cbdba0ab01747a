export interface Change {
  /** Format: int64. */
  id: bigint;
  /** Format: date-time. */
  at: Date;
}

export interface GetBatchPart1 {
  answers: number;
}

export interface GetExportSummary {
  /** Format: int64. */
  rows: bigint;
  /** Format: date-time. */
  madeAt: Date;
}

export interface Origin {
  city: string;
  /** Format: date-time. */
  since?: Date;
}

export type Path = string[];
