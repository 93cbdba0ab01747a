import type { Table } from "../models.js";
import type { ReplaceTableParams } from "../operations/tables.js";
import * as operations from "../operations/tables.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `tables`. */
export class Tables {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Replaces a table, which is lists in a list. */
  replace(
    params: ReplaceTableParams,
    options?: CallOptions,
  ): ApiPromise<Table> {
    return send(this.#client, operations.replace, params, options);
  }
}
