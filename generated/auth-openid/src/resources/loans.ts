import type { ReturnLoanParams } from "../operations/loans.js";
import * as operations from "../operations/loans.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `loans`. */
export class Loans {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * List loans
   *
   * @example
   * ```ts
   * await readingRoom.loans.list();
   * ```
   */
  list(options?: CallOptions): ApiPromise<string[]> {
    return send(this.#client, operations.list, undefined, options);
  }

  /**
   * Bring a book back
   *
   * @example
   * ```ts
   * await readingRoom.loans.return({ loanId: "loanId" });
   * ```
   */
  return(params: ReturnLoanParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.return, params, options);
  }
}
