import type { Job, Report, StreamEventsItem } from "../models.js";
import type { StreamReplyParams } from "../operations/streams.js";
import * as operations from "../operations/streams.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import type { Outcomes } from "../runtime/responses/outcome.js";
import type { ResponsePart } from "../runtime/responses/response-parts.js";
import { send } from "../runtime/send.js";

/** The operations of `streams`. */
export class Streams {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * streams.events: `GET /streams/events`
   *
   * @example
   * ```ts
   * await responses.streams.events();
   * ```
   */
  events(options?: CallOptions): ApiPromise<AsyncIterable<StreamEventsItem>> {
    return send(this.#client, operations.events, undefined, options);
  }

  /**
   * streams.getParts: `GET /parts`
   *
   * @example
   * ```ts
   * await responses.streams.getParts();
   * ```
   */
  getParts(options?: CallOptions): ApiPromise<ResponsePart[]> {
    return send(this.#client, operations.getParts, undefined, options);
  }

  /**
   * streams.lines: `GET /streams/lines`
   *
   * @example
   * ```ts
   * await responses.streams.lines();
   * ```
   */
  lines(options?: CallOptions): ApiPromise<AsyncIterable<Job>> {
    return send(this.#client, operations.lines, undefined, options);
  }

  /**
   * streams.parts: `GET /streams/parts`
   *
   * @example
   * ```ts
   * await responses.streams.parts();
   * ```
   */
  parts(options?: CallOptions): ApiPromise<AsyncIterable<ResponsePart>> {
    return send(this.#client, operations.parts, undefined, options);
  }

  /**
   * The reply at once, or in pieces to who asks for them.
   *
   * @example
   * ```ts
   * await responses.streams.reply({ question: "question" });
   * ```
   */
  reply(
    params: StreamReplyParams,
    options?: CallOptions,
  ): ApiPromise<Report, Outcomes<typeof operations.reply>> {
    return send(this.#client, operations.reply, params, options);
  }

  /**
   * streams.sequence: `GET /streams/sequence`
   *
   * @example
   * ```ts
   * await responses.streams.sequence();
   * ```
   */
  sequence(options?: CallOptions): ApiPromise<AsyncIterable<Job>> {
    return send(this.#client, operations.sequence, undefined, options);
  }
}
