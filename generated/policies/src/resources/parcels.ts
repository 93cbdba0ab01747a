import type { Parcel } from "../models.js";
import type {
  ConfirmArrivalParams,
  GetParcelParams,
  RecallParcelParams,
  SendParcelParams,
} from "../operations/parcels.js";
import * as operations from "../operations/parcels.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `parcels`. */
export class Parcels {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Confirm that a parcel has arrived
   *
   * Repeating a call does nothing twice.
   *
   * @example
   * ```ts
   * await parcelPost.parcels.confirmArrival({ parcelId: "parcelId" });
   * ```
   */
  confirmArrival(
    params: ConfirmArrivalParams,
    options?: CallOptions,
  ): ApiPromise<void> {
    return send(this.#client, operations.confirmArrival, params, options);
  }

  /**
   * Get a parcel
   *
   * @example
   * ```ts
   * await parcelPost.parcels.get({ parcelId: "parcelId" });
   * ```
   */
  get(params: GetParcelParams, options?: CallOptions): ApiPromise<Parcel> {
    return send(this.#client, operations.get, params, options);
  }

  /**
   * List parcels
   *
   * At most 20 calls per second.
   *
   * @example
   * ```ts
   * await parcelPost.parcels.list();
   * ```
   */
  list(options?: CallOptions): ApiPromise<Parcel[]> {
    return send(this.#client, operations.list, undefined, options);
  }

  /**
   * Recall a parcel
   *
   * A failed call is not tried again.
   *
   * @example
   * ```ts
   * await parcelPost.parcels.recall({ parcelId: "parcelId" });
   * ```
   */
  recall(params: RecallParcelParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.recall, params, options);
  }

  /**
   * Send a parcel
   *
   * Nobody has to give the key, though the API requires one.
   *
   * @example
   * ```ts
   * await parcelPost.parcels.send({ to: "to" });
   * ```
   */
  send(params: SendParcelParams, options?: CallOptions): ApiPromise<Parcel> {
    return send(this.#client, operations.send, params, options);
  }
}
