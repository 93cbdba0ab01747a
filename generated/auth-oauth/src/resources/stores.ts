import type { Store } from "../models.js";
import * as operations from "../operations/stores.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `stores`. */
export class Stores {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * What a store of fruit calls tokens
   *
   * @example
   * ```ts
   * await orchard.stores.listTokens();
   * ```
   */
  listTokens(options?: CallOptions): ApiPromise<Store[]> {
    return send(this.#client, operations.listTokens, undefined, options);
  }
}
