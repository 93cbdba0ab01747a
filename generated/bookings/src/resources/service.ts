import type { CreateTokenResponse } from "../models.js";
import type { CreateTokenParams } from "../operations/service.js";
import * as operations from "../operations/service.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `service`. */
export class Service {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Exchange a login for a token
   *
   * @example
   * ```ts
   * await hotelBookings.service.createToken({ user: "user", password: "password" });
   * ```
   */
  createToken(
    params: CreateTokenParams,
    options?: CallOptions,
  ): ApiPromise<CreateTokenResponse> {
    return send(this.#client, operations.createToken, params, options);
  }

  /**
   * service.health: `GET /health`
   *
   * @example
   * ```ts
   * await hotelBookings.service.health();
   * ```
   */
  health(options?: CallOptions): ApiPromise<string> {
    return send(this.#client, operations.health, undefined, options);
  }
}
