import type { Proof } from "../models.js";
import type { GetProofParams } from "../operations/proofs.js";
import * as operations from "../operations/proofs.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import type { LongRunningPromise } from "../runtime/long-running/long-running-promise.js";
import { startOperation } from "../runtime/long-running/start.js";
import { send } from "../runtime/send.js";

/** The operations of `proofs`. */
export class Proofs {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Have a proof made
   *
   * @see {@link Proofs.get}: `proofId` is `id` of the response.
   * @example
   * ```ts
   * const begun = printShop.proofs.create();
   * await begun.wait();
   * ```
   */
  create(options?: CallOptions): LongRunningPromise<Proof, Proof> {
    return startOperation(this.#client, operations.create, undefined, options);
  }

  /**
   * A proof
   *
   * @example
   * ```ts
   * await printShop.proofs.get({ proofId: "proofId" });
   * ```
   */
  get(params: GetProofParams, options?: CallOptions): ApiPromise<Proof> {
    return send(this.#client, operations.get, params, options);
  }
}
