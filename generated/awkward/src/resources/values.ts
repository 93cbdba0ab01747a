import type { PartsConstructor, PartsPart } from "../models.js";
import type { FindParams, GetPictureParams } from "../operations/values.js";
import * as operations from "../operations/values.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import type { ResponsePart } from "../runtime/responses/response-part.js";
import { send } from "../runtime/send.js";

/** The operations of `values`. */
export class Values {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Constants, listed objects and tuples in a query */
  find(params: FindParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.find, params, options);
  }

  /**
   * A parameter in the query of a path
   *
   * @example
   * ```ts
   * await awkward.values.getPicture({ id: "id", key: "key" });
   * ```
   */
  getPicture(
    params: GetPictureParams,
    options?: CallOptions,
  ): ApiPromise<void> {
    return send(this.#client, operations.getPicture, params, options);
  }

  /**
   * Parts whose names are those of others, or none
   *
   * @example
   * ```ts
   * await awkward.values.parts();
   * ```
   */
  parts(options?: CallOptions): ApiPromise<{
    ["__proto__"]?: ResponsePart<string>;
    constructor?: ResponsePart<
      PartsConstructor,
      { constructor?: string; ["__proto__"]?: number }
    >;
    "*/": ResponsePart<"a" | "b" | (string & {})>;
    'a"b': ResponsePart<5>;
    "a#b.c"?: ResponsePart<{ y?: string }>;
    日本?: ResponsePart<PartsPart>;
    "`${x}`"?: ResponsePart<boolean>;
    "line\nbreak"?: ResponsePart<string>;
  }> {
    return send(this.#client, operations.parts, undefined, options);
  }
}
