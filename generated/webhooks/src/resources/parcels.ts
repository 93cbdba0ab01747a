import type { Parcel } from "../models.js";
import type {
  CancelParcelParams,
  CreateParcelParams,
  GetParcelParams,
} from "../operations/parcels.js";
import * as operations from "../operations/parcels.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** Parcels on their way. */
export class Parcels {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * parcels.cancel: `DELETE /parcels/{parcelId}`
   *
   * @example
   * ```ts
   * await parcelTracker.parcels.cancel({ parcelId: "parcelId" });
   * ```
   */
  cancel(params: CancelParcelParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.cancel, params, options);
  }

  /**
   * Sends a parcel
   *
   * The API calls back:
   *
   * - `onMove`: `POST {$request.body#/notifyUrl}`, with `OnMovePayload`
   * - `onLoss`: `POST
   *   {$request.body#/notifyUrl}/lost?parcel={$response.body#/id}`, with
   *   `OnLossPayload`
   *
   * @see {@link Parcels.get}: `parcelId` is `id` of the response.
   * @see {@link Parcels.cancel}: `parcelId` is `id` of the response, `reason` is `"changed-mind"`.
   * @example
   * ```ts
   * await parcelTracker.parcels.create({ to: "to" });
   * ```
   */
  create(
    params: CreateParcelParams,
    options?: CallOptions,
  ): ApiPromise<Parcel> {
    return send(this.#client, operations.create, params, options);
  }

  /**
   * parcels.get: `GET /parcels/{parcelId}`
   *
   * @example
   * ```ts
   * await parcelTracker.parcels.get({ parcelId: "parcelId" });
   * ```
   */
  get(params: GetParcelParams, options?: CallOptions): ApiPromise<Parcel> {
    return send(this.#client, operations.get, params, options);
  }
}
