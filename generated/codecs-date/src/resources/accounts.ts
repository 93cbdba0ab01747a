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

  /** Recursion, maps, tuples and what is inherited */
  get(params: GetAccountParams, options?: CallOptions): ApiPromise<Account> {
    return send(this.#client, operations.get, params, options);
  }

  /** A body that is one value */
  replace(
    params: ReplaceAccountParams,
    options?: CallOptions,
  ): ApiPromise<void> {
    return send(this.#client, operations.replace, params, options);
  }
}
