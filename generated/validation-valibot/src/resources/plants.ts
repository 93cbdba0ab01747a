import type { Plant } from "../models.js";
import type {
  GetPlantParams,
  ListPlantsParams,
  ReplacePlantParams,
} from "../operations/plants.js";
import * as operations from "../operations/plants.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `plants`. */
export class Plants {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * plants.get: `GET /plants/{plantId}`
   *
   * @example
   * ```ts
   * await garden.plants.get({ plantId: "pl_1" });
   * ```
   */
  get(params: GetPlantParams, options?: CallOptions): ApiPromise<Plant> {
    return send(this.#client, operations.get, params, options);
  }

  /**
   * plants.list: `GET /plants`
   *
   * @example
   * ```ts
   * await garden.plants.list();
   * ```
   */
  list(params?: ListPlantsParams, options?: CallOptions): ApiPromise<Plant[]> {
    return send(this.#client, operations.list, params, options);
  }

  /**
   * plants.replace: `PUT /plants/{plantId}`
   *
   * @example
   * ```ts
   * await garden.plants.replace({ plantId: "pl_1", body: { kind: "tree" } });
   * ```
   */
  replace(
    params: ReplacePlantParams,
    options?: CallOptions,
  ): ApiPromise<Plant> {
    return send(this.#client, operations.replace, params, options);
  }
}
