/** Something that calls have to keep to. */
export interface Limit {
  /** How many calls wait for it, among other things. */
  waiting: number;
  /**
   * When the next call may go, by `performance.now()`, after `ahead` others; any
   * time that is past: at once.
   */
  opensAt(now: number, ahead: number): number;
  /** A call goes. */
  take(now: number): void;
  /** A call that went at `sentAt` was answered. */
  learn?(answer: LimitAnswer): void;
}

/** What can be learnt of an answer. */
export interface LimitAnswer {
  /** Whether the server refused the request for its rate. */
  readonly throttled: boolean;
  readonly sentAt: number;
  readonly now: number;
}
