import type { Account } from "../models.js";
import type {
  CreateAccountParams,
  GetAccountParams,
  UpdateAccountParams,
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
   * accounts.create: `POST /accounts`
   *
   * @example
   * ```ts
   * await sides.accounts.create({ owner: { name: "name" } });
   * ```
   */
  create(
    params: CreateAccountParams,
    options?: CallOptions,
  ): ApiPromise<Account> {
    return send(this.#client, operations.create, params, options);
  }

  /**
   * accounts.get: `GET /accounts/{id}`
   *
   * @example
   * ```ts
   * await sides.accounts.get({ id: "id" });
   * ```
   */
  get(params: GetAccountParams, options?: CallOptions): ApiPromise<Account> {
    return send(this.#client, operations.get, params, options);
  }

  /**
   * What was fetched can be sent back
   *
   * @example
   * ```ts
   * await sides.accounts.update({ id: "id", owner: { name: "name" } });
   * ```
   */
  update(
    params: UpdateAccountParams,
    options?: CallOptions,
  ): ApiPromise<Account> {
    return send(this.#client, operations.update, params, options);
  }
}
