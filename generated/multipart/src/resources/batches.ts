import type { RunBatchParams } from "../operations/batches.js";
import * as operations from "../operations/batches.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { Client } from "../runtime/client.js";
import type { UploadOptions } from "../runtime/streams/transfer.js";
import { transfer } from "../runtime/streams/transfer.js";

/** The operations of `batches`. */
export class Batches {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Parts inside the parts of a list
   *
   * @example
   * ```ts
   * await mailroom.batches.run({
   *   body: [{ city: "city" }, [{ city: "city" }], [{ city: "city" }]],
   * });
   * ```
   */
  run(params: RunBatchParams, options?: UploadOptions): ApiPromise<void> {
    return transfer(this.#client, operations.run, params, options);
  }
}
