import type { Job, Report } from "../models.js";
import type {
  CheckJobParams,
  CreateJobParams,
  DeleteJobParams,
  DownloadJobParams,
  GetJobArtifactParams,
  GetJobParams,
  GetReportParams,
} from "../operations/jobs.js";
import * as operations from "../operations/jobs.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import type { Outcomes } from "../runtime/responses/outcome.js";
import { send } from "../runtime/send.js";

/** The operations of `jobs`. */
export class Jobs {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * jobs.check: `HEAD /jobs/{id}`
   *
   * @example
   * ```ts
   * await responses.jobs.check({ id: "id" });
   * ```
   */
  check(
    params: CheckJobParams,
    options?: CallOptions,
  ): ApiPromise<void, Outcomes<typeof operations.check>> {
    return send(this.#client, operations.check, params, options);
  }

  /**
   * A status each for done, accepted and already there, with headers.
   *
   * @example
   * ```ts
   * await responses.jobs.create({ name: "name" });
   * ```
   */
  create(
    params: CreateJobParams,
    options?: CallOptions,
  ): ApiPromise<Report | Job | undefined, Outcomes<typeof operations.create>> {
    return send(this.#client, operations.create, params, options);
  }

  /**
   * jobs.delete: `DELETE /jobs/{id}`
   *
   * @example
   * ```ts
   * await responses.jobs.delete({ id: "id" });
   * ```
   */
  delete(
    params: DeleteJobParams,
    options?: CallOptions,
  ): ApiPromise<Job | undefined, Outcomes<typeof operations.delete>> {
    return send(this.#client, operations.delete, params, options);
  }

  /**
   * A redirect that is all there is is not followed.
   *
   * @example
   * ```ts
   * await responses.jobs.download({ id: "id" });
   * ```
   */
  download(
    params: DownloadJobParams,
    options?: CallOptions,
  ): ApiPromise<void, Outcomes<typeof operations.download>> {
    return send(this.#client, operations.download, params, options);
  }

  /**
   * An answer to a condition is an outcome.
   *
   * @example
   * ```ts
   * await responses.jobs.get({ id: "id" });
   * ```
   */
  get(
    params: GetJobParams,
    options?: CallOptions,
  ): ApiPromise<Job, Outcomes<typeof operations.get>> {
    return send(this.#client, operations.get, params, options);
  }

  /**
   * What a job has made, of which nothing is said
   *
   * @example
   * ```ts
   * await responses.jobs.getArtifact({ id: "id" });
   * ```
   */
  getArtifact(
    params: GetJobArtifactParams,
    options?: CallOptions,
  ): ApiPromise<unknown> {
    return send(this.#client, operations.getArtifact, params, options);
  }

  /**
   * One status in three media types; JSON is asked for.
   *
   * @example
   * ```ts
   * await responses.jobs.getReport({ id: "id" });
   * ```
   */
  getReport(
    params: GetReportParams,
    options?: CallOptions,
  ): ApiPromise<Report | string, Outcomes<typeof operations.getReport>> {
    return send(this.#client, operations.getReport, params, options);
  }
}
