/** What no error quotes, though a server does; `keepSecrets` makes it. */
export interface KeptSecrets {
  add(secret: string): void;
  /** A text without them, nor other values, should it quote any. */
  hide(text: string, others: readonly string[]): string;
}

/** What secrets are added to. */
export interface SecretsKeeper {
  /**
   * Those of this request, and of those before it in the same call; absent before
   * the first.
   */
  secrets?: KeptSecrets | undefined;
}

/** A request as the server got it. */
export interface Sent extends SecretsKeeper {
  readonly operationId: string;
  readonly attempt: number;
  readonly url: URL;
  readonly headers: Headers;
}
