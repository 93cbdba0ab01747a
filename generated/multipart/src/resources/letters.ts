import type { SendParams } from "../operations/letters.js";
import * as operations from "../operations/letters.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { Client } from "../runtime/client.js";
import type { UploadOptions } from "../runtime/streams/transfer.js";
import { transfer } from "../runtime/streams/transfer.js";

/** The operations of `letters`. */
export class Letters {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Parts that have parts */
  send(params: SendParams, options?: UploadOptions): ApiPromise<void> {
    return transfer(this.#client, operations.send, params, options);
  }
}
