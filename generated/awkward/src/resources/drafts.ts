import type {
  ReplaceDraftParams,
  SendDraftParams,
} from "../operations/drafts.js";
import * as operations from "../operations/drafts.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";
import type { UploadOptions } from "../runtime/streams/transfer.js";
import { transfer } from "../runtime/streams/transfer.js";

/** The operations of `drafts`. */
export class Drafts {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * drafts.replace: `PUT /drafts`
   *
   * @example
   * ```ts
   * await awkward.drafts.replace();
   * ```
   */
  replace(
    params?: ReplaceDraftParams,
    options?: UploadOptions,
  ): ApiPromise<void> {
    return transfer(this.#client, operations.replace, params, options);
  }

  /**
   * Bodies of which nothing has to be said
   *
   * @example
   * ```ts
   * await awkward.drafts.send();
   * ```
   */
  send(params?: SendDraftParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.send, params, options);
  }
}
