import type { GetWordResponse } from "../models.js";
import type { GetWordParams } from "../operations/words.js";
import * as operations from "../operations/words.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `words`. */
export class Words {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Get a word
   *
   * @example
   * ```ts
   * await wordHoard.words.get({ word: "word" });
   * ```
   */
  get(
    params: GetWordParams,
    options?: CallOptions,
  ): ApiPromise<GetWordResponse> {
    return send(this.#client, operations.get, params, options);
  }
}
