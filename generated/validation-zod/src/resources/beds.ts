import type { Bed } from "../models.js";
import type { DigBedParams } from "../operations/beds.js";
import * as operations from "../operations/beds.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `beds`. */
export class Beds {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * beds.dig: `POST /beds`
   *
   * @example
   * ```ts
   * await garden.beds.dig({
   *   body: { corner: [1, 2], plants: { a: { kind: "tree" } } },
   * });
   * ```
   */
  dig(params: DigBedParams, options?: CallOptions): ApiPromise<Bed> {
    return send(this.#client, operations.dig, params, options);
  }
}
