export interface Book {
  /** @example "978-3-16-148410-0" */
  readonly isbn?: string;
  /** Length: at least 1. */
  title: string;
  subtitle?: string | null;
  /** Greater than 0. */
  pages?: number;
}

export interface BookInput {
  /** Length: at least 1. */
  title: string;
  subtitle?: string | null;
  /** Greater than 0. */
  pages?: number;
}

export interface Problem {
  detail?: string;
}
