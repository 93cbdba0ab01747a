import type { AddNoteParams } from "../operations/notes.js";
import * as operations from "../operations/notes.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { BodyCallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `notes`. */
export class Notes {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * notes.add: `POST /notes`
   *
   * @example
   * ```ts
   * await planner.notes.add();
   * ```
   */
  add(
    params?: AddNoteParams,
    options?: BodyCallOptions<"application/json" | "application/xml">,
  ): ApiPromise<void> {
    return send(this.#client, operations.add, params, options);
  }
}
