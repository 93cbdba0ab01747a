import type { GetLampResponse } from "../models.js";
import type { GetLampParams } from "../operations/lamps.js";
import * as operations from "../operations/lamps.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `lamps`. */
export class Lamps {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Get a lamp
   *
   * @example
   * ```ts
   * await lampPost.lamps.get({ lamp: "lamp" });
   * ```
   */
  get(
    params: GetLampParams,
    options?: CallOptions,
  ): ApiPromise<GetLampResponse> {
    return send(this.#client, operations.get, params, options);
  }

  /**
   * List the lamps
   *
   * @example
   * ```ts
   * await lampPost.lamps.list();
   * ```
   */
  list(options?: CallOptions): ApiPromise<string[]> {
    return send(this.#client, operations.list, undefined, options);
  }
}
