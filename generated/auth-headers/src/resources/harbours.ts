import type {
  AddHarbourParams,
  ListHarboursParams,
} from "../operations/harbours.js";
import * as operations from "../operations/harbours.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `harbours`. */
export class Harbours {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Add a harbour
   *
   * @example
   * ```ts
   * await tideTables.harbours.add({ name: "name" });
   * ```
   */
  add(params: AddHarbourParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.add, params, options);
  }

  /**
   * Find the nearest harbour
   *
   * @example
   * ```ts
   * await tideTables.harbours.findNearest();
   * ```
   */
  findNearest(options?: CallOptions): ApiPromise<string[]> {
    return send(this.#client, operations.findNearest, undefined, options);
  }

  /**
   * List harbours
   *
   * @example
   * ```ts
   * await tideTables.harbours.list();
   * ```
   */
  list(
    params?: ListHarboursParams,
    options?: CallOptions,
  ): ApiPromise<string[]> {
    return send(this.#client, operations.list, params, options);
  }
}
