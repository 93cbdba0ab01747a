import type { Reading } from "../models.js";
import type { AddReadingParams } from "../operations/readings.js";
import * as operations from "../operations/readings.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import type { Outcomes } from "../runtime/responses/outcome.js";
import { send } from "../runtime/send.js";

/** The operations of `readings`. */
export class Readings {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Add a reading
   *
   * At most 2 calls per second.
   *
   * @example
   * ```ts
   * await weatherStation.readings.add({ celsius: 1 });
   * ```
   */
  add(
    params: AddReadingParams,
    options?: CallOptions,
  ): ApiPromise<Reading, Outcomes<typeof operations.add>> {
    return send(this.#client, operations.add, params, options);
  }

  /**
   * List readings
   *
   * @example
   * ```ts
   * await weatherStation.readings.list();
   * ```
   */
  list(
    options?: CallOptions,
  ): ApiPromise<Reading[], Outcomes<typeof operations.list>> {
    return send(this.#client, operations.list, undefined, options);
  }
}
