/** What an authorization server grants (RFC 6749, section 5.1). */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken?: string | undefined;
  /**
   * When the access token ends, in milliseconds since 1970. Absent: unknown, and
   * the token is used until the API refuses it.
   */
  readonly expiresAt?: number | undefined;
  /** Milliseconds for which the access token was granted. */
  readonly lifetimeMs?: number | undefined;
  /** The scopes that were granted, where the server named them. */
  readonly scopes?: readonly string[] | undefined;
  /** OpenID Connect's statement about the person; not verified here. */
  readonly idToken?: string | undefined;
}
