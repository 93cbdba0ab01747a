import type { AnyJob } from "../models.js";
import type { JobsGetParams, JobsPutParams } from "../operations/jobs.js";
import * as operations from "../operations/jobs.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `jobs`. */
export class JobsResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * jobs.get: `GET /jobs/{id}`
   *
   * @example
   * ```ts
   * await jobs.jobs.get({ id: "id" });
   * ```
   */
  get(params: JobsGetParams, options?: CallOptions): ApiPromise<AnyJob> {
    return send(this.#client, operations.get, params, options);
  }

  /**
   * jobs.put: `PUT /jobs/{id}`
   *
   * @example
   * ```ts
   * await jobs.jobs.put({
   *   id: "id",
   *   body: { jobType: "Command", command: "command" },
   * });
   * ```
   */
  put(params: JobsPutParams, options?: CallOptions): ApiPromise<AnyJob> {
    return send(this.#client, operations.put, params, options);
  }
}
