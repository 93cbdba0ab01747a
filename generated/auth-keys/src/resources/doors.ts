import * as operations from "../operations/doors.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `doors`. */
export class Doors {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * With a name and a password
   *
   * @example
   * ```ts
   * await keyCabinet.doors.openBasic();
   * ```
   */
  openBasic(options?: CallOptions): ApiPromise<string> {
    return send(this.#client, operations.openBasic, undefined, options);
  }

  /**
   * With a token
   *
   * @example
   * ```ts
   * await keyCabinet.doors.openBearer();
   * ```
   */
  openBearer(options?: CallOptions): ApiPromise<string> {
    return send(this.#client, operations.openBearer, undefined, options);
  }

  /**
   * With two keys
   *
   * @example
   * ```ts
   * await keyCabinet.doors.openBoth();
   * ```
   */
  openBoth(options?: CallOptions): ApiPromise<string> {
    return send(this.#client, operations.openBoth, undefined, options);
  }

  /**
   * With two keys, of which a token and a password go in one place
   *
   * @example
   * ```ts
   * await keyCabinet.doors.openClash();
   * ```
   */
  openClash(options?: CallOptions): ApiPromise<string> {
    return send(this.#client, operations.openClash, undefined, options);
  }

  /**
   * With a cookie
   *
   * @example
   * ```ts
   * await keyCabinet.doors.openCookie();
   * ```
   */
  openCookie(options?: CallOptions): ApiPromise<string> {
    return send(this.#client, operations.openCookie, undefined, options);
  }

  /**
   * With a token, or two keys
   *
   * @example
   * ```ts
   * await keyCabinet.doors.openEither();
   * ```
   */
  openEither(options?: CallOptions): ApiPromise<string> {
    return send(this.#client, operations.openEither, undefined, options);
  }

  /**
   * With the default
   *
   * @example
   * ```ts
   * await keyCabinet.doors.openHeader();
   * ```
   */
  openHeader(options?: CallOptions): ApiPromise<string> {
    return send(this.#client, operations.openHeader, undefined, options);
  }

  /**
   * Without any
   *
   * @example
   * ```ts
   * await keyCabinet.doors.openNone();
   * ```
   */
  openNone(options?: CallOptions): ApiPromise<string> {
    return send(this.#client, operations.openNone, undefined, options);
  }

  /**
   * With a token if there is one
   *
   * @example
   * ```ts
   * await keyCabinet.doors.openOptional();
   * ```
   */
  openOptional(options?: CallOptions): ApiPromise<string> {
    return send(this.#client, operations.openOptional, undefined, options);
  }

  /**
   * With a key in the query
   *
   * @example
   * ```ts
   * await keyCabinet.doors.openQuery();
   * ```
   */
  openQuery(options?: CallOptions): ApiPromise<string> {
    return send(this.#client, operations.openQuery, undefined, options);
  }
}
