import type {
  FollowRoomItem,
  MessageEvent,
  Piece,
  WatchVisitsItem,
} from "../models.js";
import type {
  AskRoomParams,
  FollowRoomParams,
  PostMessagesParams,
  WatchRoomParams,
  WatchVisitsParams,
} from "../operations/rooms.js";
import * as operations from "../operations/rooms.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import type { CallOptions } from "../runtime/call-options.js";
import type { Client } from "../runtime/client.js";
import { send } from "../runtime/send.js";
import type { EventStream } from "../runtime/streams/events.js";
import type { ListenOptions } from "../runtime/streams/listen.js";
import { listen } from "../runtime/streams/listen.js";

/** The operations of `rooms`. */
export class Rooms {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /**
   * The answer in pieces, up to [DONE].
   *
   * @example
   * ```ts
   * const items = await radio.rooms.ask({ room: "room", question: "question" });
   * for await (const item of items) console.log(item);
   * ```
   */
  ask(
    params: AskRoomParams,
    options?: CallOptions,
  ): ApiPromise<EventStream<Piece>> {
    return send(this.#client, operations.ask, params, options);
  }

  /**
   * What happens in a room; the name of an event says what its data is.
   *
   * @example
   * ```ts
   * const items = await radio.rooms.follow({ room: "room" });
   * for await (const item of items) console.log(item);
   * ```
   */
  follow(
    params: FollowRoomParams,
    options?: ListenOptions,
  ): ApiPromise<EventStream<FollowRoomItem>> {
    return listen(this.#client, operations.follow, params, options);
  }

  /**
   * Messages, the other way.
   *
   * @example
   * ```ts
   * await radio.rooms.postMessages({
   *   room: "room",
   *   body: [{ data: { from: "from", text: "text" } }],
   * });
   * ```
   */
  postMessages(
    params: PostMessagesParams,
    options?: CallOptions,
  ): ApiPromise<void> {
    return send(this.#client, operations.postMessages, params, options);
  }

  /**
   * Messages as they are written; each has an id.
   *
   * @example
   * ```ts
   * const items = await radio.rooms.watch({ room: "room" });
   * for await (const item of items) console.log(item);
   * ```
   */
  watch(
    params: WatchRoomParams,
    options?: ListenOptions,
  ): ApiPromise<EventStream<MessageEvent>> {
    return listen(this.#client, operations.watch, params, options);
  }

  /**
   * rooms.watchVisits: `GET /rooms/{room}/visits`
   *
   * @example
   * ```ts
   * const items = await radio.rooms.watchVisits({ room: "room" });
   * for await (const item of items) console.log(item);
   * ```
   */
  watchVisits(
    params: WatchVisitsParams,
    options?: ListenOptions,
  ): ApiPromise<EventStream<WatchVisitsItem>> {
    return listen(this.#client, operations.watchVisits, params, options);
  }
}
