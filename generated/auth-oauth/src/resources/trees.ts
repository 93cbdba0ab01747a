import type { Tree } from "../models.js";
import type { PlantTreeParams } from "../operations/trees.js";
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
   * List trees
   *
   * @example
   * ```ts
   * await orchard.trees.list();
   * ```
   */
  list(options?: CallOptions): ApiPromise<Tree[]> {
    return send(this.#client, operations.list, undefined, options);
  }

  /**
   * Plant a tree
   *
   * @example
   * ```ts
   * await orchard.trees.plant({ kind: "kind" });
   * ```
   */
  plant(params: PlantTreeParams, options?: CallOptions): ApiPromise<Tree> {
    return send(this.#client, operations.plant, params, options);
  }
}
