import type { GetPhotoParams } from "../operations/photos.js";
import * as operations from "../operations/photos.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `photos`. */
export class Photos {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Gets the photo of an item.
   *
   * @example
   * ```ts
   * await warehouse.photos.get({ itemId: "itemId" });
   * ```
   */
  get(params: GetPhotoParams, options?: CallOptions): ApiPromise<Blob> {
    return send(this.#client, operations.get, params, options);
  }
}
