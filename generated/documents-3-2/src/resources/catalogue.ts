import type { ShelfPage } from "../models.js";
import * as operations from "../operations/catalogue.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** Everything that can be borrowed. */
export class CatalogueResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * catalogue.listShelves: `GET /shelves`
   *
   * @example
   * ```ts
   * await library.catalogue.listShelves();
   * ```
   */
  listShelves(options?: CallOptions): ApiPromise<ShelfPage> {
    return send(this.#client, operations.listShelves, undefined, options);
  }
}
