import type { Note } from "../models.js";
import type { CurrentParams } from "../operations/notes.js";
import * as operations from "../operations/notes.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";

/** The operations of `notes`. */
export class Notes {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * notes.bare: `GET /bare`
   *
   * @deprecated
   * @example
   * ```ts
   * await deprecation.notes.bare();
   * ```
   */
  bare(options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.bare, undefined, options);
  }

  /**
   * notes.current: `POST /current`
   *
   * @example
   * ```ts
   * await deprecation.notes.current();
   * ```
   */
  current(params?: CurrentParams, options?: CallOptions): ApiPromise<Note> {
    return send(this.#client, operations.current, params, options);
  }

  /**
   * Deprecated since 1.9. Use `current` instead.
   *
   * @deprecated Since 1.9. Use {@link Notes.current}.
   * @example
   * ```ts
   * await deprecation.notes.inWords();
   * ```
   */
  inWords(options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.inWords, undefined, options);
  }

  /**
   * notes.withExtensions: `GET /documented`
   *
   * @deprecated Since 2.4, removed on 2027-12-31. Use {@link Notes.current}.
   * @example
   * ```ts
   * await deprecation.notes.withExtensions();
   * ```
   */
  withExtensions(options?: CallOptions): ApiPromise<void> {
    return send(this.#client, operations.withExtensions, undefined, options);
  }
}
