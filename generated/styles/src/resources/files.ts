import type {
  FileParams,
  ReportParams,
  ShapeParams,
} from "../operations/files.js";
import * as operations from "../operations/files.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `files`. */
export class Files {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * Several values in one segment
   *
   * @example
   * ```ts
   * await styles.files.get({ folder: "a:b@c", name: "a", extension: "extension" });
   * ```
   */
  get(params: FileParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.get, params, options);
  }

  /**
   * Values that hold what divides them
   *
   * @example
   * ```ts
   * await styles.files.report({ from: "2030-01-02", to: "2030-01-02" });
   * ```
   */
  report(params: ReportParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.report, params, options);
  }

  /**
   * JSON in a path, a header and a cookie
   *
   * @example
   * ```ts
   * await styles.files.shape({ shape: { x: 1, y: 2 }, point: { x: 1, y: 2 } });
   * ```
   */
  shape(params: ShapeParams, options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.shape, params, options);
  }
}
