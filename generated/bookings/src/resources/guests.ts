import type { Guest } from "../models.js";
import type {
  GetGuestParams,
  UploadPassportParams,
} from "../operations/guests.js";
import * as operations from "../operations/guests.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";
import type { UploadOptions } from "../runtime/streams/transfer.js";
import { transfer } from "../runtime/streams/transfer.js";

/** The operations of `guests`. */
export class Guests {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * guests.get: `GET /guests/{guestId}`
   *
   * @example
   * ```ts
   * await hotelBookings.guests.get({ guestId: 1 });
   * ```
   */
  get(params: GetGuestParams, options?: CallOptions): ApiPromise<Guest> {
    return send(this.#client, operations.get, params, options);
  }

  /** Store a scan of the passport */
  uploadPassport(
    params: UploadPassportParams,
    options?: UploadOptions,
  ): ApiPromise<void> {
    return transfer(this.#client, operations.uploadPassport, params, options);
  }
}
