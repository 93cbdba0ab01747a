import type { Change, GetBatchPart1, Path } from "../models.js";
import type { GetBatchParams } from "../operations/batches.js";
import * as operations from "../operations/batches.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import type { ResponsePart } from "../runtime/responses/response-part.js";
import { send } from "../runtime/send.js";

/** The operations of `batches`. */
export class Batches {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * A head, and then what was asked for.
   *
   * @example
   * ```ts
   * await archive.batches.get({ id: "id" });
   * ```
   */
  get(
    params: GetBatchParams,
    options?: CallOptions,
  ): ApiPromise<
    [
      ResponsePart<GetBatchPart1>,
      ResponsePart<string, { "Content-Language"?: string }>?,
      ...ResponsePart<Change, { "X-Path"?: Path }>[],
    ]
  > {
    return send(this.#client, operations.get, params, options);
  }
}
