import type {
  FollowRoomItem,
  MessageEvent,
  Piece,
  WatchVisitsItem,
} from "../models.js";
import { json } from "../runtime/bodies/json.js";
import type { Operation } from "../runtime/operation.js";
import { eventStream } from "../runtime/streams/event-stream.js";
import { events } from "../runtime/streams/events-body.js";
import type { EventStream } from "../runtime/streams/events.js";

/** Parameters of {@link ask}. */
export interface AskRoomParams {
  room: string;
  question: string;
}

/** The answer in pieces, up to [DONE]. */
export const ask: Operation<AskRoomParams, EventStream<Piece>> = {
  id: "rooms.ask",
  method: "POST",
  path: "/rooms/{room}/answers",
  body: /* @__PURE__ */ json({ flat: true, required: true }),
  result: /* @__PURE__ */ eventStream({ items: "data", data: "json" }),
  accept: "text/event-stream",
};

/** Parameters of {@link follow}. */
export interface FollowRoomParams {
  room: string;
}

/** What happens in a room; the name of an event says what its data is. */
export const follow: Operation<
  FollowRoomParams,
  EventStream<FollowRoomItem>
> = {
  id: "rooms.follow",
  method: "GET",
  path: "/rooms/{room}/changes",
  result: /* @__PURE__ */ eventStream({
    named: { enter: "json", return: "json", nickname: "json" },
  }),
  accept: "text/event-stream",
};

/** Parameters of {@link postMessages}. */
export interface PostMessagesParams {
  room: string;
  /**
   * An async iterable is sent item by item, as they come: such a call is never
   * retried.
   */
  body: MessageEvent[] | AsyncIterable<MessageEvent>;
}

/** Messages, the other way. */
export const postMessages: Operation<PostMessagesParams, void> = {
  id: "rooms.postMessages",
  method: "POST",
  path: "/rooms/{room}/messages",
  body: /* @__PURE__ */ events({
    contentType: "text/event-stream",
    data: "json",
    required: true,
  }),
  result: "none",
};

/** Parameters of {@link watch}. */
export interface WatchRoomParams {
  room: string;
}

/** Messages as they are written; each has an id. */
export const watch: Operation<WatchRoomParams, EventStream<MessageEvent>> = {
  id: "rooms.watch",
  method: "GET",
  path: "/rooms/{room}/messages",
  result: /* @__PURE__ */ eventStream({ data: "json" }),
  accept: "text/event-stream",
};

/** Parameters of {@link watchVisits}. */
export interface WatchVisitsParams {
  room: string;
}

/** rooms.watchVisits: `GET /rooms/{room}/visits` */
export const watchVisits: Operation<
  WatchVisitsParams,
  EventStream<WatchVisitsItem>
> = {
  id: "rooms.watchVisits",
  method: "GET",
  path: "/rooms/{room}/visits",
  result: /* @__PURE__ */ eventStream({ data: "json", named: { log: "text" } }),
  accept: "text/event-stream",
};
