import * as codecs from "../codecs.js";
import type { EventModel, WatchEventsItem } from "../models.js";
import { exactConversion } from "../runtime/codec/exact.js";
import type { Operation } from "../runtime/operation.js";
import { eventStream } from "../runtime/streams/event-stream.js";
import type { EventStream } from "../runtime/streams/events.js";

/** Unions, told apart by a discriminator or by their shapes */
export const list: Operation<undefined, EventModel[]> = {
  id: "events.list",
  method: "GET",
  path: "/events",
  codec: /* @__PURE__ */ exactConversion({
    responses: { "200": { items: codecs.eventModel } },
  }),
};

/** Events, each with its own data */
export const watch: Operation<undefined, EventStream<WatchEventsItem>> = {
  id: "events.watch",
  method: "GET",
  path: "/events/live",
  codec: /* @__PURE__ */ exactConversion({
    responses: { "200": codecs.watchEventsItem },
  }),
  result: /* @__PURE__ */ eventStream({
    named: { booked: "json", noted: "json" },
  }),
  accept: "text/event-stream",
};
