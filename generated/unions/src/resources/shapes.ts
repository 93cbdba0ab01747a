import type { Drawing } from "../models.js";
import type { CreateShapeParams } from "../operations/shapes.js";
import * as operations from "../operations/shapes.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `shapes`. */
export class Shapes {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * shapes.create: `POST /shapes`
   *
   * @example
   * ```ts
   * await unions.shapes.create({ body: { kind: "circle", radius: 1 } });
   * ```
   */
  create(
    params: CreateShapeParams,
    options?: CallOptions,
  ): ApiPromise<Drawing> {
    return send(this.#client, operations.create, params, options);
  }
}
