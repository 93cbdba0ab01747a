import type { Caption, Plant } from "../models.js";
import type {
  GetAlbumParams,
  GetPlantParams,
  ListPlantsParams,
  ReplaceAlbumParams,
  ReplacePlantParams,
} from "../operations/plants.js";
import * as operations from "../operations/plants.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import type { ResponsePart } from "../runtime/responses/response-part.js";
import { send } from "../runtime/send.js";
import type { UploadOptions } from "../runtime/streams/transfer.js";
import { transfer } from "../runtime/streams/transfer.js";

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
   * plants.getAlbum: `GET /plants/{plantId}/album`
   *
   * @example
   * ```ts
   * await garden.plants.getAlbum({ plantId: "pl_1" });
   * ```
   */
  getAlbum(
    params: GetAlbumParams,
    options?: CallOptions,
  ): ApiPromise<{
    caption: ResponsePart<Caption>;
    pages?: ResponsePart<number>;
    pictures: ResponsePart<Blob>[];
  }> {
    return send(this.#client, operations.getAlbum, params, options);
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

  /** plants.replaceAlbum: `PUT /plants/{plantId}/album` */
  replaceAlbum(
    params: ReplaceAlbumParams,
    options?: UploadOptions,
  ): ApiPromise<void> {
    return transfer(this.#client, operations.replaceAlbum, params, options);
  }
}
