import type { Deed, PlainDeed } from "../models.js";
import type {
  CheckDeedParams,
  CreateDeedParams,
  ReplaceDeedParams,
  UpdateDeedParams,
} from "../operations/deeds.js";
import * as operations from "../operations/deeds.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { BodyCallOptions, CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import type { Outcomes } from "../runtime/responses/outcome.js";
import { send } from "../runtime/send.js";
import type { UploadOptions } from "../runtime/streams/transfer.js";
import { transfer } from "../runtime/streams/transfer.js";

/** The operations of `deeds`. */
export class Deeds {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Anything that is JSON, or bytes, or text; answered in XML where it takes
   * longer
   *
   * @example
   * ```ts
   * await registry.deeds.check({
   *   body: { signedAt: new Date("2030-01-02T03:04:05Z") },
   * });
   * ```
   */
  check(
    params: CheckDeedParams,
    options?: UploadOptions &
      BodyCallOptions<string | `text/${string}` | "application/octet-stream">,
  ): ApiPromise<Deed, Outcomes<typeof operations.check>> {
    return transfer(this.#client, operations.check, params, options);
  }

  /**
   * JSON or a form, whose dates are texts, or the document itself
   *
   * @example
   * ```ts
   * await registry.deeds.create({
   *   body: { signedAt: new Date("2030-01-02T03:04:05Z") },
   * });
   * ```
   */
  create(
    params: CreateDeedParams,
    options?: UploadOptions &
      BodyCallOptions<
        | "application/json"
        | "application/x-www-form-urlencoded"
        | "application/pdf"
      >,
  ): ApiPromise<Deed, Outcomes<typeof operations.create>> {
    return transfer(this.#client, operations.create, params, options);
  }

  /**
   * All changes, or each when it happens
   *
   * @example
   * ```ts
   * await registry.deeds.listChanges();
   * ```
   */
  listChanges(
    options?: CallOptions,
  ): ApiPromise<PlainDeed[], Outcomes<typeof operations.listChanges>> {
    return send(this.#client, operations.listChanges, undefined, options);
  }

  /** XML, or a form in parts whose dates are texts */
  replace(
    params: ReplaceDeedParams,
    options?: UploadOptions &
      BodyCallOptions<"multipart/form-data" | "application/xml">,
  ): ApiPromise<void> {
    return transfer(this.#client, operations.replace, params, options);
  }

  /**
   * A merge patch, or a list of operations
   *
   * @example
   * ```ts
   * await registry.deeds.update({
   *   number: 1n,
   *   body: { signedAt: new Date("2030-01-02T03:04:05Z") },
   * });
   * ```
   */
  update(
    params: UpdateDeedParams,
    options?: BodyCallOptions<
      "application/merge-patch+json" | "application/json-patch+json"
    >,
  ): ApiPromise<void> {
    return send(this.#client, operations.update, params, options);
  }
}
