import type { AnyDog } from "../models.js";
import type { EnterShowParams } from "../operations/shows.js";
import * as operations from "../operations/shows.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `shows`. */
export class Shows {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * shows.enter: `POST /shows`
   *
   * @example
   * ```ts
   * await shelter.shows.enter({
   *   body: { class: "Beauty", groomed: new Date("2030-01-02T03:04:05Z") },
   * });
   * ```
   */
  enter(params: EnterShowParams, options?: CallOptions): ApiPromise<AnyDog> {
    return send(this.#client, operations.enter, params, options);
  }
}
