import type { Item } from "../models.js";
import type { GetItemParams, ListItemsParams } from "../operations/items.js";
import * as operations from "../operations/items.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `items`. */
export class Items {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Gets one item.
   *
   * @example
   * ```ts
   * await warehouse.items.get({ itemId: "itemId" });
   * ```
   */
  get(params: GetItemParams, options?: CallOptions): ApiPromise<Item> {
    return send(this.#client, operations.get, params, options);
  }

  /**
   * Lists items.
   *
   * @example
   * ```ts
   * await warehouse.items.list();
   * ```
   */
  list(params?: ListItemsParams, options?: CallOptions): ApiPromise<Item[]> {
    return send(this.#client, operations.list, params, options);
  }
}
