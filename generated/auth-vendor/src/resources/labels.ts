import * as operations from "../operations/labels.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `labels`. */
export class Labels {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List labels
   *
   * @example
   * ```ts
   * await parcelVault.labels.list();
   * ```
   */
  list(options?: CallOptions): ApiPromise<string[]> {
    return send(this.#client, operations.list, undefined, options);
  }
}
