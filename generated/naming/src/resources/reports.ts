import * as operations from "../operations/reports.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `reports`. */
export class Reports {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * reports.cancel: `GET /configured`
   *
   * @example
   * ```ts
   * await naming.reports.cancel();
   * ```
   */
  cancel(options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.cancel, undefined, options);
  }

  /**
   * reports.preview: `GET /fern`
   *
   * @example
   * ```ts
   * await naming.reports.preview();
   * ```
   */
  preview(options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.preview, undefined, options);
  }

  /**
   * reports.run: `GET /speakeasy`
   *
   * @example
   * ```ts
   * await naming.reports.run();
   * ```
   */
  run(options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.run, undefined, options);
  }

  /**
   * reports.schedule: `GET /ours`
   *
   * @example
   * ```ts
   * await naming.reports.schedule();
   * ```
   */
  schedule(options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.schedule, undefined, options);
  }
}
