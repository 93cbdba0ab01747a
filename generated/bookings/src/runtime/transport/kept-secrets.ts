/** What secrets are added to, by `keepSecrets`. */
export interface SecretsKeeper {
  /**
   * Those of this request, and of those before it in the same call; no error
   * quotes them, though a server does.
   */
  secrets?: readonly string[] | undefined;
}

/** A request as the server got it, and what an error says of it. */
export interface Sent extends SecretsKeeper {
  readonly operationId: string;
  readonly attempts: number;
  readonly url: URL;
  readonly headers: Headers;
}
