import type { ConnectionOptions } from "./connection-options.js";
import type { Connection } from "./connection.js";
import type { Credential } from "./credentials/credential.js";
import type { AnyOperation } from "./operation.js";
import type { Route } from "./route.js";
import type { RetryBudget } from "./retry/budget.js";

/** What a client does for every call. */
export interface Settings extends Connection {
  /** By scheme. */
  readonly credentials: ReadonlyMap<string, Credential>;
  /** What calls of an operation have in common. */
  readonly routes: WeakMap<AnyOperation, Route>;
  /** What is left for retries, by origin. */
  readonly budgets: Map<string, RetryBudget>;
  /** All that it was made with: internal parameters look theirs up. */
  readonly options: ConnectionOptions & Readonly<Record<string, unknown>>;
}

/**
 * A connection to one environment of the API, with its credentials. Stateless,
 * and cheap to make.
 */
export class Client {
  /** Where requests go: the URL of the environment. */
  readonly baseUrl: string;
  readonly #settings: Settings;

  constructor(settings: Settings) {
    this.baseUrl = settings.baseUrl;
    this.#settings = settings;
  }

  /**
   * For `send`. Printing a client does not show them: a header may hold a
   * secret.
   */
  get settings(): Settings {
    return this.#settings;
  }
}
