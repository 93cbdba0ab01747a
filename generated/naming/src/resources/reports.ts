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

  /** reports.cancel: `GET /configured` */
  cancel(options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.cancel, undefined, options);
  }

  /** reports.preview: `GET /fern` */
  preview(options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.preview, undefined, options);
  }

  /** reports.run: `GET /speakeasy` */
  run(options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.run, undefined, options);
  }

  /** reports.schedule: `GET /ours` */
  schedule(options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.schedule, undefined, options);
  }
}
