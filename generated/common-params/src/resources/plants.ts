import type {
  ListPlantsParams,
  PlantParams,
  RemovePlantParams,
} from "../operations/plants.js";
import * as operations from "../operations/plants.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `plants`. */
export class PlantsResource {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * plants.create: `POST /plants`
   *
   * @example
   * ```ts
   * await plants.plants.create({ xTenant: "xTenant", name: "name" });
   * ```
   */
  create(params: PlantParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.create, params, options);
  }

  /**
   * plants.list: `GET /plants`
   *
   * @example
   * ```ts
   * await plants.plants.list({ xTenant: "xTenant" });
   * ```
   */
  list(params: ListPlantsParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.list, params, options);
  }

  /**
   * plants.remove: `DELETE /plants/{name}`
   *
   * @example
   * ```ts
   * await plants.plants.remove({ name: "name", xTenant: "xTenant" });
   * ```
   */
  remove(params: RemovePlantParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.remove, params, options);
  }
}
