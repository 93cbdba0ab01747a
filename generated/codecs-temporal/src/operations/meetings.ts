import * as codecs from "../codecs.js";
import type {
  CreateMeetingConflictError,
  Meeting,
  Temporal,
} from "../models.js";
import { json } from "../runtime/bodies/json.js";
import { conversion } from "../runtime/codec/conversion.js";
import { convertHeaders } from "../runtime/codec/headers.js";
import {
  duration,
  instant,
  plainDate,
  plainDateTime,
  plainTime,
} from "../runtime/codec/temporal.js";
import type { Operation } from "../runtime/operation.js";
import type { Outcome } from "../runtime/responses/outcome.js";

/** Parameters of {@link cancel}. */
export interface CancelMeetingParams {
  /** Format: date-time. */
  start: Temporal.Instant;
}

/** meetings.cancel: `DELETE /meetings/{start}` */
export const cancel: Operation<CancelMeetingParams, void> = {
  id: "meetings.cancel",
  method: "DELETE",
  path: "/meetings/{start}",
  codec: /* @__PURE__ */ conversion({
    params: { properties: { start: instant } },
  }),
  result: "none",
};

/** Parameters of {@link create}. */
export interface CreateMeetingParams extends Meeting {}

/** meetings.create: `POST /meetings` */
export const create: Operation<
  CreateMeetingParams,
  Meeting,
  { 409: CreateMeetingConflictError }
> = {
  id: "meetings.create",
  method: "POST",
  path: "/meetings",
  body: /* @__PURE__ */ json({ flat: true, required: true }),
  codec: /* @__PURE__ */ conversion({
    params: {
      properties: {
        start: instant,
        length: duration,
        day: plainDate,
        wallClock: plainDateTime,
        opens: plainTime,
        moved: { items: instant },
        decided: instant,
      },
    },
    responses: {
      "201": codecs.meeting,
      "409": codecs.createMeetingConflictError,
    },
  }),
};

/** Parameters of {@link list}. */
export interface ListMeetingsParams {
  /** Format: date. */
  on: Temporal.PlainDate;
  /** Format: duration. */
  minimum?: Temporal.Duration;
}

/** meetings.list: `GET /meetings` */
export const list: Operation<
  ListMeetingsParams,
  Meeting[],
  never,
  Outcome<
    200,
    Meeting[],
    { "X-Day": Temporal.PlainDate; "X-Slots"?: Temporal.PlainTime[] }
  >
> = {
  id: "meetings.list",
  method: "GET",
  path: "/meetings",
  params: { on: "query", minimum: "query" },
  codec: /* @__PURE__ */ conversion({
    params: { properties: { on: plainDate, minimum: duration } },
    responses: { "200": { items: codecs.meeting } },
  }),
  headers: /* @__PURE__ */ convertHeaders({
    kinds: { "X-Day": "string", "X-Slots": "string[]" },
    codecs: { "X-Day": plainDate, "X-Slots": { items: plainTime } },
  }),
};
