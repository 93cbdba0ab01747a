import type { SendParams } from "../operations/letters.js";
import * as operations from "../operations/letters.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `letters`. */
export class Letters {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Parts that have parts */
  send(params: SendParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.send, params, options);
  }
}
