import type { Job, Report, StreamEventsItem } from "../models.js";
import type { StreamReplyParams } from "../operations/streams.js";
import * as operations from "../operations/streams.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import type { Outcomes } from "../runtime/responses/outcome.js";
import type { ResponsePart } from "../runtime/responses/response-part.js";
import { send } from "../runtime/send.js";
import type { EventStream } from "../runtime/streams/events.js";
import type { ListenOptions } from "../runtime/streams/listen.js";
import { listen } from "../runtime/streams/listen.js";

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
   * const items = await responses.streams.events();
   * for await (const item of items) console.log(item);
   * ```
   */
  events(options?: ListenOptions): ApiPromise<EventStream<StreamEventsItem>> {
    return listen(this.#client, operations.events, undefined, options);
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
   * const items = await responses.streams.lines();
   * for await (const item of items) console.log(item);
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
   * const items = await responses.streams.parts();
   * for await (const item of items) console.log(item);
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
   * const items = await responses.streams.sequence();
   * for await (const item of items) console.log(item);
   * ```
   */
  sequence(options?: CallOptions): ApiPromise<AsyncIterable<Job>> {
    return send(this.#client, operations.sequence, undefined, options);
  }
}
