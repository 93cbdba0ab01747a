import type { Credential, Renewal } from "./credentials/credential.js";
import type { KnownTemplate } from "./parameters/path.js";
import type { RetryBudget } from "./retry/budget.js";

/** Where the calls of an operation go, and with which proofs. */
export interface Route extends KnownTemplate {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly origin: string;
  readonly credentials: readonly Credential[];
  readonly schemes: readonly string[];
  readonly budget: RetryBudget;
  /** That of a credential, or the client's own. */
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly renewal: Renewal | undefined;
  /** What every call of the operation sends. */
  headers?: Headers;
}
