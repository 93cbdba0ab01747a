import type { Change } from "../models.js";
import type { GetMailParams } from "../operations/mails.js";
import * as operations from "../operations/mails.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import type { Outcomes } from "../runtime/responses/outcome.js";
import type { ResponsePart } from "../runtime/responses/response-part.js";
import { send } from "../runtime/send.js";

/** The operations of `mails`. */
export class Mails {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Parts that have parts, or JSON for who asks for that.
   *
   * @example
   * ```ts
   * await archive.mails.get({ id: "id" });
   * ```
   */
  get(
    params: GetMailParams,
    options?: CallOptions,
  ): ApiPromise<
    | [
        ResponsePart<[ResponsePart<string>, ResponsePart<string>]>,
        ResponsePart<string>?,
        ...ResponsePart[],
      ]
    | Change,
    Outcomes<typeof operations.get>
  > {
    return send(this.#client, operations.get, params, options);
  }
}
