/**
 * Why there is no token. `reauth`: a person has to connect again. `refused`: the
 * authorization server, or this connector, says no. `unavailable`: there was no
 * answer, or none of use, and a later one may differ.
 */
export type FailureReason = "reauth" | "refused" | "unavailable";

/**
 * What ends a token request. Many calls may wait for the same one, and each
 * makes an error of its own of it. It never quotes a secret.
 */
export class TokenFailure extends Error {
  readonly reason: FailureReason;
  /** The authorization server's own word: `invalid_grant`. */
  readonly error: string | undefined;
  /** When another request may be made, in milliseconds since 1970. */
  retryAt: number | undefined;

  constructor(
    reason: FailureReason,
    message: string,
    options: ErrorOptions & { readonly error?: string | undefined } = {},
  ) {
    super(message, "cause" in options ? { cause: options.cause } : undefined);
    this.reason = reason;
    this.error = options.error;
  }

  override get name(): string {
    return "TokenFailure";
  }
}
