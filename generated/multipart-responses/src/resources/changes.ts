import type { Change } from "../models.js";
import * as operations from "../operations/changes.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import type { ResponsePart } from "../runtime/responses/response-part.js";
import { send } from "../runtime/send.js";

/** The operations of `changes`. */
export class Changes {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Changes, and the pictures of them, one after another.
   *
   * @example
   * ```ts
   * const items = await archive.changes.follow();
   * for await (const item of items) console.log(item);
   * ```
   */
  follow(
    options?: CallOptions,
  ): ApiPromise<AsyncIterable<ResponsePart<Change | Blob>>> {
    return send(this.#client, operations.follow, undefined, options);
  }
}
