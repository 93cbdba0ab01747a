import type { AnyAnimal } from "../models.js";
import type { AddAnimalParams } from "../operations/animals.js";
import * as operations from "../operations/animals.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `animals`. */
export class Animals {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * animals.add: `POST /animals`
   *
   * @example
   * ```ts
   * await shelter.animals.add({ body: { kind: "cat", name: "name" } });
   * ```
   */
  add(params: AddAnimalParams, options?: CallOptions): ApiPromise<AnyAnimal> {
    return send(this.#client, operations.add, params, options);
  }

  /**
   * animals.list: `GET /animals`
   *
   * @example
   * ```ts
   * await shelter.animals.list();
   * ```
   */
  list(options?: CallOptions): ApiPromise<AnyAnimal[]> {
    return send(this.#client, operations.list, undefined, options);
  }
}
