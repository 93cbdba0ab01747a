import type { Inherited } from "../models.js";
import type {
  SendFormParams,
  SendJsonParams,
  SendPartsParams,
} from "../operations/names.js";
import * as operations from "../operations/names.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";
import type { UploadOptions } from "../runtime/streams/transfer.js";
import { transfer } from "../runtime/streams/transfer.js";

/** The operations of `names`. */
export class Names {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Fields that are called like what every object has */
  sendForm(
    params: SendFormParams,
    options?: CallOptions,
  ): ApiPromise<Inherited> {
    return send(this.#client, operations.sendForm, params, options);
  }

  /** names.sendJson: `POST /names/json` */
  sendJson(params: SendJsonParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.sendJson, params, options);
  }

  /** names.sendParts: `POST /names/parts` */
  sendParts(
    params: SendPartsParams,
    options?: UploadOptions,
  ): ApiPromise<void> {
    return transfer(this.#client, operations.sendParts, params, options);
  }
}
