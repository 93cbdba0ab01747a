import type { GetWindResponse } from "../models.js";
import type { GetWindParams, SetZeroParams } from "../operations/weather.js";
import * as operations from "../operations/weather.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `weather`. */
export class Weather {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * The wind now
   *
   * @example
   * ```ts
   * await weatherMast.weather.getWind();
   * ```
   */
  getWind(
    params?: GetWindParams,
    options?: CallOptions,
  ): ApiPromise<GetWindResponse> {
    return send(this.#client, operations.getWind, params, options);
  }

  /**
   * Calibrate
   *
   * @example
   * ```ts
   * await weatherMast.weather.setZero({ offset: 1 });
   * ```
   */
  setZero(params: SetZeroParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.setZero, params, options);
  }
}
