import type { Report } from "../models.js";
import type {
  GetReportParams,
  MakeReportParams,
} from "../operations/reports.js";
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
   * Get a report
   *
   * A call is tried again after 404, 429 and 5XX, up to 5 times in all; at most
   * 10 calls per hour, of all of `reports` together.
   *
   * @example
   * ```ts
   * await parcelPost.reports.get({ reportId: "reportId" });
   * ```
   */
  get(params: GetReportParams, options?: CallOptions): ApiPromise<Report> {
    return send(this.#client, operations.get, params, options);
  }

  /**
   * Make a report
   *
   * A try may take 5 minutes; each call has a random `X-Request-Key` of its
   * own, so that repeating it does nothing twice; at most 10 calls per hour, of
   * all of `reports` together.
   *
   * @example
   * ```ts
   * await parcelPost.reports.make({ month: "month" });
   * ```
   */
  make(params: MakeReportParams, options?: CallOptions): ApiPromise<Report> {
    return send(this.#client, operations.make, params, options);
  }
}
