import type { AnyJob } from "../models.js";
import type { QueueAddParams } from "../operations/queue.js";
import * as operations from "../operations/queue.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `queue`. */
export class Queue {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * queue.add: `POST /queue`
   *
   * @example
   * ```ts
   * await jobs.queue.add({ body: { jobType: "Command", command: "command" } });
   * ```
   */
  add(params: QueueAddParams, options?: CallOptions): ApiPromise<AnyJob> {
    return send(this.#client, operations.add, params, options);
  }

  /**
   * queue.list: `GET /queue`
   *
   * @example
   * ```ts
   * await jobs.queue.list();
   * ```
   */
  list(options?: CallOptions): ApiPromise<AnyJob[]> {
    return send(this.#client, operations.list, undefined, options);
  }
}
