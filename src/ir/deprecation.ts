/** That something is deprecated, and what the description says about it. */
export interface Deprecation {
  /** Version or date since which it is deprecated. */
  readonly since?: string;
  /** Date on which it stops working (RFC 8594), as written in the description. */
  readonly sunset?: string;
  /** What to use instead, in the description's words: an operationId, a name or a sentence. */
  readonly replacement?: string;
}
