export type Severity = "error" | "warning" | "note";

/** The values that a diagnostic's message needs. Text of the description is escaped when it is printed, not here. */
export type Params = Readonly<Record<string, string | number>>;

/** What the catalogue says of one code. */
export interface Entry<P extends Params = Params> {
  readonly severity: Severity;
  /** What is wrong here, in one sentence without a full stop. */
  readonly message: (params: P) => string;
  /** Why it matters, or why it is not accepted. */
  readonly cause: string;
  /** What to change. */
  readonly fix: string;
}

/** Declares one code; its parameters are typed by the message. */
export function entry<P extends Params>(of: Entry<P>): Entry<P> {
  return of;
}
