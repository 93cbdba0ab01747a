import type { RunBatchParams } from "../operations/batches.js";
import * as operations from "../operations/batches.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

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
  run(params: RunBatchParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.run, params, options);
  }
}
