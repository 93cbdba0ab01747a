import type { ListCataloguesResponse } from "../models.js";
import * as operations from "../operations/catalogues.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `catalogues`. */
export class Catalogues {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * The catalogues, all on one page
   *
   * @example
   * ```ts
   * await library.catalogues.list();
   * ```
   */
  list(options?: CallOptions): ApiPromise<ListCataloguesResponse> {
    return send(this.#client, operations.list, undefined, options);
  }
}
