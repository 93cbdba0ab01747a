import type { Account } from "../models.js";
import type {
  GetAccountParams,
  ReplaceAccountParams,
} from "../operations/accounts.js";
import * as operations from "../operations/accounts.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `accounts`. */
export class Accounts {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Recursion, maps, tuples and what is inherited
   *
   * @example
   * ```ts
   * await ledger.accounts.get({ accountId: "accountId" });
   * ```
   */
  get(params: GetAccountParams, options?: CallOptions): ApiPromise<Account> {
    return send(this.#client, operations.get, params, options);
  }

  /**
   * A body that is one value
   *
   * @example
   * ```ts
   * await ledger.accounts.replace({
   *   accountId: "accountId",
   *   body: { createdAt: new Date("2030-01-02T03:04:05Z"), name: "name" },
   * });
   * ```
   */
  replace(
    params: ReplaceAccountParams,
    options?: CallOptions,
  ): ApiPromise<void> {
    return send(this.#client, operations.replace, params, options);
  }
}
