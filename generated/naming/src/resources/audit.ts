import * as operations from "../operations/audit.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `audit`. */
export class Audit {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Without a tag, the first segment of the path is the group
   *
   * @example
   * ```ts
   * await naming.audit.listEvents();
   * ```
   */
  listEvents(options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.listEvents, undefined, options);
  }
}
