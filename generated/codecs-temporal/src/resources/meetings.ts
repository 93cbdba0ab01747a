import type { Meeting } from "../models.js";
import type {
  CancelMeetingParams,
  CreateMeetingParams,
  ListMeetingsParams,
} from "../operations/meetings.js";
import * as operations from "../operations/meetings.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import type { Outcomes } from "../runtime/responses/outcome.js";
import { send } from "../runtime/send.js";

/** The operations of `meetings`. */
export class Meetings {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * meetings.cancel: `DELETE /meetings/{start}`
   *
   * @example
   * ```ts
   * await planner.meetings.cancel({
   *   start: Temporal.Instant.from("2030-01-02T03:04:05Z"),
   * });
   * ```
   */
  cancel(params: CancelMeetingParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.cancel, params, options);
  }

  /**
   * meetings.create: `POST /meetings`
   *
   * @example
   * ```ts
   * await planner.meetings.create({
   *   start: Temporal.Instant.from("2030-01-02T03:04:05Z"),
   *   length: Temporal.Duration.from("P1D"),
   * });
   * ```
   */
  create(
    params: CreateMeetingParams,
    options?: CallOptions,
  ): ApiPromise<Meeting> {
    return send(this.#client, operations.create, params, options);
  }

  /**
   * meetings.list: `GET /meetings`
   *
   * @example
   * ```ts
   * await planner.meetings.list({ on: Temporal.PlainDate.from("2030-01-02") });
   * ```
   */
  list(
    params: ListMeetingsParams,
    options?: CallOptions,
  ): ApiPromise<Meeting[], Outcomes<typeof operations.list>> {
    return send(this.#client, operations.list, params, options);
  }
}
