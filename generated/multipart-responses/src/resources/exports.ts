import type { Change, GetExportSummary, Origin } from "../models.js";
import type { GetExportParams } from "../operations/exports.js";
import * as operations from "../operations/exports.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import type { ResponsePart } from "../runtime/responses/response-part.js";
import { send } from "../runtime/send.js";

/** The operations of `exports`. */
export class Exports {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Parts with names, each of its own kind.
   *
   * @example
   * ```ts
   * await archive.exports.get({ id: "id" });
   * ```
   */
  get(
    params: GetExportParams,
    options?: CallOptions,
  ): ApiPromise<{
    summary: ResponsePart<GetExportSummary>;
    count: ResponsePart<number>;
    complete?: ResponsePart<boolean>;
    takenAt: ResponsePart<Date>;
    total?: ResponsePart<bigint>;
    note?: ResponsePart<string>;
    files: ResponsePart<
      Blob,
      { "X-Checksum": string; "X-Size"?: bigint; "X-Stored-At"?: Date }
    >[];
    labels: ResponsePart<string>[];
    changes?: ResponsePart<Change[]>;
    preview?: ResponsePart<Blob>;
    origin?: ResponsePart<Origin>;
  }> {
    return send(this.#client, operations.get, params, options);
  }
}
