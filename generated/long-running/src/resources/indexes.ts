import type { OperationModel } from "../models.js";
import type { GetOperationParams } from "../operations/indexes.js";
import * as operations from "../operations/indexes.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import type { LongRunningPromise } from "../runtime/long-running/long-running-promise.js";
import { startOperation } from "../runtime/long-running/start.js";
import { send } from "../runtime/send.js";

/** The operations of `indexes`. */
export class Indexes {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Make an index of the reports
   *
   * @example
   * ```ts
   * const begun = printShop.indexes.create();
   * await begun.wait();
   * ```
   */
  create(options?: CallOptions): LongRunningPromise<OperationModel, unknown> {
    return startOperation(this.#client, operations.create, undefined, options);
  }

  /**
   * An operation
   *
   * @example
   * ```ts
   * await printShop.indexes.getOperation({ name: "name" });
   * ```
   */
  getOperation(
    params: GetOperationParams,
    options?: CallOptions,
  ): ApiPromise<OperationModel> {
    return send(this.#client, operations.getOperation, params, options);
  }
}
