import type {
  DeliverParams,
  SendParcelParams,
  SendStampsParams,
} from "../operations/parcels.js";
import * as operations from "../operations/parcels.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { Client } from "../runtime/client.js";
import type { UploadOptions } from "../runtime/streams/transfer.js";
import { transfer } from "../runtime/streams/transfer.js";

/** The operations of `parcels`. */
export class Parcels {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Parts one after another, as they come
   *
   * @example
   * ```ts
   * await mailroom.parcels.deliver({ body: [{ city: "city" }] });
   * ```
   */
  deliver(params: DeliverParams, options?: UploadOptions): ApiPromise<void> {
    return transfer(this.#client, operations.deliver, params, options);
  }

  /**
   * A form whose parts have an order, and their names from their headers
   *
   * @example
   * ```ts
   * await mailroom.parcels.send({ body: [{ city: "city" }] });
   * ```
   */
  send(params: SendParcelParams, options?: UploadOptions): ApiPromise<void> {
    return transfer(this.#client, operations.send, params, options);
  }

  /**
   * Parts that are texts in an encoding, which a header says
   *
   * @example
   * ```ts
   * await mailroom.parcels.sendStamps({ body: [{ city: "city" }] });
   * ```
   */
  sendStamps(
    params: SendStampsParams,
    options?: UploadOptions,
  ): ApiPromise<void> {
    return transfer(this.#client, operations.sendStamps, params, options);
  }
}
