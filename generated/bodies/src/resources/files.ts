import type {
  ImportFileParams,
  ReplaceNotesParams,
  ReplacePictureParams,
  RunBatchParams,
  SearchFilesParams,
  UploadFilesParams,
} from "../operations/files.js";
import * as operations from "../operations/files.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { BodyCallOptions, CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";
import type { UploadOptions } from "../runtime/streams/transfer.js";
import { transfer } from "../runtime/streams/transfer.js";

/** The operations of `files`. */
export class Files {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Imports a file by its address, or as it is.
   *
   * @example
   * ```ts
   * await archive.files.import({ body: { url: "https://example.com/resource" } });
   * ```
   */
  import(
    params: ImportFileParams,
    options?: UploadOptions &
      BodyCallOptions<
        | "application/json"
        | "multipart/form-data"
        | "application/pdf"
        | `image/${string}`
      >,
  ): ApiPromise<void> {
    return transfer(this.#client, operations.import, params, options);
  }

  /**
   * Replaces all notes, as plain text.
   *
   * @example
   * ```ts
   * await archive.files.replaceNotes();
   * ```
   */
  replaceNotes(
    params?: ReplaceNotesParams,
    options?: CallOptions,
  ): ApiPromise<void> {
    return send(this.#client, operations.replaceNotes, params, options);
  }

  /** Replaces the picture, in any format. */
  replacePicture(
    params: ReplacePictureParams,
    options?: UploadOptions,
  ): ApiPromise<void> {
    return transfer(this.#client, operations.replacePicture, params, options);
  }

  /**
   * Sends several documents at once.
   *
   * @example
   * ```ts
   * await archive.files.runBatch({ body: [{ source: "source", year: 1 }] });
   * ```
   */
  runBatch(params: RunBatchParams, options?: UploadOptions): ApiPromise<void> {
    return transfer(this.#client, operations.runBatch, params, options);
  }

  /**
   * Searches files by a form.
   *
   * @example
   * ```ts
   * await archive.files.search();
   * ```
   */
  search(params?: SearchFilesParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.search, params, options);
  }

  /** Uploads files with what is known of them. */
  upload(params: UploadFilesParams, options?: UploadOptions): ApiPromise<void> {
    return transfer(this.#client, operations.upload, params, options);
  }
}
