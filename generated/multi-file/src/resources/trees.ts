import type { Tree } from "../models.js";
import type { GetTreeParams } from "../operations/trees.js";
import * as operations from "../operations/trees.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `trees`. */
export class Trees {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * trees.get: `GET /trees/{id}`
   *
   * @example
   * ```ts
   * await multiFile.trees.get({ id: "id" });
   * ```
   */
  get(params: GetTreeParams, options?: CallOptions): ApiPromise<Tree> {
    return send(this.#client, operations.get, params, options);
  }
}
