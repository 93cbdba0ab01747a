import type { MakePaymentParams } from "../operations/payments.js";
import * as operations from "../operations/payments.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `payments`. */
export class Payments {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List payments
   *
   * @example
   * ```ts
   * await clearingHouse.payments.list();
   * ```
   */
  list(options?: CallOptions): ApiPromise<string[]> {
    return send(this.#client, operations.list, undefined, options);
  }

  /**
   * Pay
   *
   * @example
   * ```ts
   * await clearingHouse.payments.make({ amount: 1 });
   * ```
   */
  make(params: MakePaymentParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.make, params, options);
  }
}
