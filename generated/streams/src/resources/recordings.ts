import type { Place } from "../models.js";
import type {
  AddRecordingParams,
  ConvertRecordingParams,
  GetRecordingParams,
  ReplaceRecordingParams,
} from "../operations/recordings.js";
import * as operations from "../operations/recordings.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { Client } from "../runtime/client.js";
import type { Outcomes } from "../runtime/responses/outcome.js";
import type {
  BytesForm,
  DownloadOptions,
  InForm,
  OutcomesInForm,
  TransferOptions,
  UploadOptions,
} from "../runtime/streams/transfer.js";
import { transfer } from "../runtime/streams/transfer.js";

/** The operations of `recordings`. */
export class Recordings {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Adds a recording with what is known of it. */
  add(params: AddRecordingParams, options?: UploadOptions): ApiPromise<Place> {
    return transfer(this.#client, operations.add, params, options);
  }

  /**
   * A recording in another format; there may be nothing to do.
   *
   * @example
   * ```ts
   * await radio.recordings.convert({ body: "body" });
   * ```
   */
  convert<Form extends BytesForm = "blob">(
    params: ConvertRecordingParams,
    options?: TransferOptions<Form>,
  ): ApiPromise<
    InForm<Blob | undefined, Form>,
    OutcomesInForm<Outcomes<typeof operations.convert>, Form>
  > {
    return transfer(this.#client, operations.convert, params, options);
  }

  /**
   * A recording, which may be long.
   *
   * @example
   * ```ts
   * await radio.recordings.get({ id: "id" });
   * ```
   */
  get<Form extends BytesForm = "blob">(
    params: GetRecordingParams,
    options?: DownloadOptions<Form>,
  ): ApiPromise<
    InForm<Blob, Form>,
    OutcomesInForm<Outcomes<typeof operations.get>, Form>
  > {
    return transfer(this.#client, operations.get, params, options);
  }

  /** Replaces a recording, in any format. */
  replace(
    params: ReplaceRecordingParams,
    options?: UploadOptions,
  ): ApiPromise<void> {
    return transfer(this.#client, operations.replace, params, options);
  }
}
