import type { RetryOptions } from "./call-options.js";
import type { Validate } from "./operation.js";
import type { Interceptor } from "./transport/interceptor.js";

/** Options that every connector has. */
export interface ConnectionOptions {
  readonly retry?: RetryOptions | undefined;
  /**
   * Milliseconds that one try may take, reading the body included; `Infinity`
   * for no limit. Default: 60 000, unless the operation says otherwise.
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Milliseconds that a whole call may take: tries, waits and bodies. Default: no
   * limit, unless the operation says otherwise.
   */
  readonly totalTimeoutMs?: number | undefined;
  /**
   * Bytes of a body, after decompression, that are read into memory; a larger one
   * is a `DecodeError`. Bodies that come item by item are not limited, but each
   * item is. Default: 128 MiB.
   */
  readonly maxBodyBytes?: number | undefined;
  /** The first is the outermost. */
  readonly interceptors?: readonly Interceptor[] | undefined;
  /** Default: `globalThis.fetch`, looked up for each request. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /**
   * Names your application behind the connector's own `User-Agent`:
   * `my-app/1.2`.
   */
  readonly userAgent?: string | undefined;
  /**
   * Validates what travels: `validate` of the connector's `./schemas`, where it
   * has them, or what `validator` makes of schemas of your own. Default: nothing
   * is validated.
   */
  readonly validate?: Validate | undefined;
}
