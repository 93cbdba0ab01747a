import type { GetForecastResponse } from "../models.js";
import type { GetForecastParams } from "../operations/forecasts.js";
import * as operations from "../operations/forecasts.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import type { Outcomes } from "../runtime/responses/outcome.js";
import { send } from "../runtime/send.js";

/** The operations of `forecasts`. */
export class Forecasts {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Get a forecast
   *
   * Falls under a limit of its own.
   *
   * At most 30 calls per minute, of all of `forecasts` together.
   *
   * @example
   * ```ts
   * await weatherStation.forecasts.get({ place: "place" });
   * ```
   */
  get(
    params: GetForecastParams,
    options?: CallOptions,
  ): ApiPromise<GetForecastResponse, Outcomes<typeof operations.get>> {
    return send(this.#client, operations.get, params, options);
  }
}
