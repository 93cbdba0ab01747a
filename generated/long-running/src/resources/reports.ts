import type { Report, Ticket } from "../models.js";
import type {
  CreateReportParams,
  DeleteReportParams,
  GetReportParams,
  ReplaceReportParams,
} from "../operations/reports.js";
import * as operations from "../operations/reports.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import type { LongRunningPromise } from "../runtime/long-running/long-running-promise.js";
import { startOperation } from "../runtime/long-running/start.js";
import type { Outcomes } from "../runtime/responses/outcome.js";
import { send } from "../runtime/send.js";

/** The operations of `reports`. */
export class Reports {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Have a report printed
   *
   * @example
   * ```ts
   * const begun = printShop.reports.create({ title: "title" });
   * await begun.wait();
   * ```
   */
  create(
    params: CreateReportParams,
    options?: CallOptions,
  ): LongRunningPromise<
    Report | Ticket,
    Report,
    Outcomes<typeof operations.create>
  > {
    return startOperation(this.#client, operations.create, params, options);
  }

  /**
   * Have a report shredded
   *
   * @example
   * ```ts
   * const begun = printShop.reports.delete({ reportId: "reportId" });
   * await begun.wait();
   * ```
   */
  delete(
    params: DeleteReportParams,
    options?: CallOptions,
  ): LongRunningPromise<void, void> {
    return startOperation(this.#client, operations.delete, params, options);
  }

  /**
   * A report
   *
   * @example
   * ```ts
   * await printShop.reports.get({ reportId: "reportId" });
   * ```
   */
  get(params: GetReportParams, options?: CallOptions): ApiPromise<Report> {
    return send(this.#client, operations.get, params, options);
  }

  /**
   * Have a report printed anew
   *
   * @example
   * ```ts
   * const begun = printShop.reports.replace({
   *   reportId: "reportId",
   *   title: "title",
   *   pages: 1,
   * });
   * await begun.wait();
   * ```
   */
  replace(
    params: ReplaceReportParams,
    options?: CallOptions,
  ): LongRunningPromise<void, Report> {
    return startOperation(this.#client, operations.replace, params, options);
  }
}
