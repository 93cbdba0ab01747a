import type { GetPhotoParams } from "../operations/photos.js";
import * as operations from "../operations/photos.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { Client } from "../runtime/client.js";
import type { Outcomes } from "../runtime/responses/outcome.js";
import type {
  BytesForm,
  DownloadOptions,
  InForm,
  OutcomesInForm,
} from "../runtime/streams/transfer.js";
import { transfer } from "../runtime/streams/transfer.js";

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
  get<Form extends BytesForm = "blob">(
    params: GetPhotoParams,
    options?: DownloadOptions<Form>,
  ): ApiPromise<
    InForm<Blob, Form>,
    OutcomesInForm<Outcomes<typeof operations.get>, Form>
  > {
    return transfer(this.#client, operations.get, params, options);
  }
}
