import type { RecordModel } from "../models.js";
import type {
  AnnotateRecordParams,
  CreateRecordParams,
  UpdateRecordParams,
} from "../operations/records.js";
import * as operations from "../operations/records.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { BodyCallOptions, CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `records`. */
export class Records {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Changes only the note of a record, or nothing.
   *
   * @example
   * ```ts
   * await archive.records.annotate({ recordId: "recordId" });
   * ```
   */
  annotate(
    params: AnnotateRecordParams,
    options?: CallOptions,
  ): ApiPromise<void> {
    return send(this.#client, operations.annotate, params, options);
  }

  /**
   * Creates a record from JSON or XML, which say the same.
   *
   * @example
   * ```ts
   * await archive.records.create({ id: 1, title: "title" });
   * ```
   */
  create(
    params: CreateRecordParams,
    options?: BodyCallOptions<"application/json" | "application/xml">,
  ): ApiPromise<RecordModel> {
    return send(this.#client, operations.create, params, options);
  }

  /**
   * Changes a record.
   *
   * @example
   * ```ts
   * await archive.records.update({
   *   recordId: "recordId",
   *   body: { title: "title" },
   * });
   * ```
   */
  update(
    params: UpdateRecordParams,
    options?: BodyCallOptions<
      "application/merge-patch+json" | "application/json-patch+json"
    >,
  ): ApiPromise<void> {
    return send(this.#client, operations.update, params, options);
  }
}
