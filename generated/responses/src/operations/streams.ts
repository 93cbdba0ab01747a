import type { Job, Piece, Report, StreamEventsItem } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import type { Operation } from "../runtime/operation.js";
import { choose } from "../runtime/responses/choose.js";
import type { Outcome } from "../runtime/responses/outcome.js";
import type { ResponsePart } from "../runtime/responses/response-part.js";
import { responseParts } from "../runtime/responses/response-parts.js";
import { eventStream } from "../runtime/streams/event-stream.js";
import type { EventStream } from "../runtime/streams/events.js";
import { jsonLines, jsonSequence } from "../runtime/streams/json-lines.js";

/** streams.events: `GET /streams/events` */
const events_: Operation<undefined, EventStream<StreamEventsItem>> = {
  id: "streams.events",
  method: "GET",
  path: "/streams/events",
  result: /* @__PURE__ */ eventStream(),
  accept: "text/event-stream",
};
export { events_ as events };

/** streams.getParts: `GET /parts` */
export const getParts: Operation<undefined, ResponsePart[]> = {
  id: "streams.getParts",
  method: "GET",
  path: "/parts",
  result: /* @__PURE__ */ responseParts(),
  accept: "multipart/mixed",
};

/** streams.lines: `GET /streams/lines` */
const lines_: Operation<undefined, AsyncIterable<Job>> = {
  id: "streams.lines",
  method: "GET",
  path: "/streams/lines",
  result: /* @__PURE__ */ jsonLines(),
  accept: "application/jsonl",
};
export { lines_ as lines };

/** streams.parts: `GET /streams/parts` */
export const parts: Operation<undefined, AsyncIterable<ResponsePart>> = {
  id: "streams.parts",
  method: "GET",
  path: "/streams/parts",
  result: /* @__PURE__ */ responseParts({ stream: true }),
  accept: "multipart/mixed",
};

/** Parameters of {@link reply}. */
export interface StreamReplyParams {
  question: string;
  stream?: boolean;
}

/** The reply at once, or in pieces to who asks for them. */
export const reply: Operation<
  StreamReplyParams,
  Report,
  never,
  | Outcome<200, Report, object, "application/json">
  | Outcome<200, EventStream<Piece>, object, "text/event-stream">
> = {
  id: "streams.reply",
  method: "POST",
  path: "/streams/replies",
  body: /* @__PURE__ */ json({ flat: true, required: true }),
  result: /* @__PURE__ */ choose([
    { type: "application/json" },
    {
      type: "text/event-stream",
      as: /* @__PURE__ */ eventStream({ items: "data", data: "json" }),
    },
  ]),
  accept: "application/json",
};

/** streams.sequence: `GET /streams/sequence` */
export const sequence: Operation<undefined, AsyncIterable<Job>> = {
  id: "streams.sequence",
  method: "GET",
  path: "/streams/sequence",
  result: /* @__PURE__ */ jsonSequence(),
  accept: "application/json-seq",
};
