import type { GetPreviewResponse } from "../models.js";
import type {
  GetFileParams,
  GetPreviewParams,
  PutFileParams,
} from "../operations/files.js";
import * as operations from "../operations/files.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import type { Outcomes } from "../runtime/responses/outcome.js";
import { send } from "../runtime/send.js";
import type {
  BytesForm,
  DownloadOptions,
  InForm,
  OutcomesInForm,
  UploadOptions,
} from "../runtime/streams/transfer.js";
import { transfer } from "../runtime/streams/transfer.js";

/** The operations of `files`. */
export class Files {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Bytes of any type
   *
   * @example
   * ```ts
   * await depot.files.get({ name: "name" });
   * ```
   */
  get<Form extends BytesForm = "blob">(
    params: GetFileParams,
    options?: DownloadOptions<Form>,
  ): ApiPromise<
    InForm<Blob, Form>,
    OutcomesInForm<Outcomes<typeof operations.get>, Form>
  > {
    return transfer(this.#client, operations.get, params, options);
  }

  /**
   * A picture, or what is known of it
   *
   * @example
   * ```ts
   * await depot.files.getPreview({ name: "name" });
   * ```
   */
  getPreview(
    params: GetPreviewParams,
    options?: CallOptions,
  ): ApiPromise<GetPreviewResponse, Outcomes<typeof operations.getPreview>> {
    return send(this.#client, operations.getPreview, params, options);
  }

  /**
   * Bytes of the type that they say they have
   *
   * @example
   * ```ts
   * await depot.files.put({ name: "name", body: "body" });
   * ```
   */
  put(params: PutFileParams, options?: UploadOptions): ApiPromise<void> {
    return transfer(this.#client, operations.put, params, options);
  }
}
