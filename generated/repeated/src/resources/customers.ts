import type { UpdateCustomerParams } from "../operations/customers.js";
import * as operations from "../operations/customers.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `customers`. */
export class Customers {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * customers.update: `PUT /customers/{customerId}`
   *
   * @example
   * ```ts
   * await repeated.customers.update({ customerId: "customerId" });
   * ```
   */
  update(
    params: UpdateCustomerParams,
    options?: CallOptions,
  ): ApiPromise<void> {
    return send(this.#client, operations.update, params, options);
  }
}
