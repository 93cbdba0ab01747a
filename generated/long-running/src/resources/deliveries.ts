import type { Delivery } from "../models.js";
import type { GetDeliveryParams } from "../operations/deliveries.js";
import * as operations from "../operations/deliveries.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import type { LongRunningPromise } from "../runtime/long-running/long-running-promise.js";
import { startOperation } from "../runtime/long-running/start.js";
import { send } from "../runtime/send.js";

/** The operations of `deliveries`. */
export class Deliveries {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Have the reports delivered
   *
   * @example
   * ```ts
   * const begun = printShop.deliveries.create();
   * await begun.wait();
   * ```
   */
  create(options?: CallOptions): LongRunningPromise<Delivery, Delivery> {
    return startOperation(this.#client, operations.create, undefined, options);
  }

  /**
   * A delivery
   *
   * @example
   * ```ts
   * await printShop.deliveries.get({ number: "number" });
   * ```
   */
  get(params: GetDeliveryParams, options?: CallOptions): ApiPromise<Delivery> {
    return send(this.#client, operations.get, params, options);
  }
}
