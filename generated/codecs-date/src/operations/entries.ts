import * as codecs from "../codecs.js";
import type {
  Conflict,
  CreateEntryUnprocessableContentError,
  Entry,
  EntryInput,
  EventModel,
  ListEntriesResponse,
  Problem,
  Timestamp,
} from "../models.js";
import { json } from "../runtime/bodies/json.js";
import { dateTime } from "../runtime/codec/date.js";
import { exactHeaders } from "../runtime/codec/exact-headers.js";
import { exactConversion } from "../runtime/codec/exact.js";
import { int64, int64Text, uint64 } from "../runtime/codec/integer.js";
import type { Operation } from "../runtime/operation.js";
import { styled } from "../runtime/parameters/styled.js";
import { headerObject } from "../runtime/responses/header-object.js";
import type { Outcome } from "../runtime/responses/outcome.js";

/** Parameters of {@link create}. */
export interface CreateEntryParams extends EntryInput {}

/** A flat body, whose read-only properties can be sent back */
export const create: Operation<
  CreateEntryParams,
  Entry,
  { 409: Conflict; 422: CreateEntryUnprocessableContentError; default: Problem }
> = {
  id: "entries.create",
  method: "POST",
  path: "/entries",
  body: /* @__PURE__ */ json({ flat: true, required: true }),
  codec: /* @__PURE__ */ exactConversion({
    params: {
      properties: {
        id: int64,
        reference: int64Text,
        amount: int64,
        bookedAt: dateTime,
        clearedAt: dateTime,
      },
    },
    responses: {
      "201": codecs.entry,
      "409": codecs.conflict,
      "422": {},
      default: codecs.problem,
    },
  }),
};

/** Parameters of {@link get}. */
export interface GetEntryParams {
  /** Format: uint64. */
  entryId: bigint;
}

/** entries.get: `GET /entries/{entryId}` */
export const get: Operation<GetEntryParams, Entry> = {
  id: "entries.get",
  method: "GET",
  path: "/entries/{entryId}",
  codec: /* @__PURE__ */ exactConversion({
    params: { properties: { entryId: uint64 } },
    responses: { "200": codecs.entry },
  }),
};

/** Parameters of {@link list}. */
export interface ListEntriesParams {
  /**
   * A point in time.
   *
   * Format: date-time.
   */
  since?: Timestamp;
  ids?: bigint[];
  range?: {
    /** Format: date-time. */
    from?: Date;
    /** Format: date-time. */
    to?: Date | null;
  };
  /** Format: date-time. */
  ifModifiedSinceTime?: Date;
}

/** Values in a query and a header */
export const list: Operation<
  ListEntriesParams,
  ListEntriesResponse,
  { default: Problem },
  Outcome<
    200,
    ListEntriesResponse,
    {
      "X-Total": bigint;
      "X-As-Of"?: Date;
      "X-Skipped"?: bigint[];
      "X-Count"?: number;
      "X-Quota"?: { left: bigint; resetsAt?: Date; plan?: string };
      "X-Last-Event"?: EventModel;
    }
  >
> = {
  id: "entries.list",
  method: "GET",
  path: "/entries",
  params: {
    since: "query",
    ids: "query",
    range: { in: "query", style: "deepObject", write: styled },
    ifModifiedSinceTime: { in: "header", name: "If-Modified-Since-Time" },
  },
  codec: /* @__PURE__ */ exactConversion({
    params: {
      properties: {
        since: dateTime,
        ids: { items: int64 },
        range: { properties: { from: dateTime, to: dateTime } },
        ifModifiedSinceTime: dateTime,
      },
    },
    responses: { "200": codecs.listEntriesResponse, default: codecs.problem },
  }),
  headers: /* @__PURE__ */ exactHeaders({
    kinds: {
      "X-Total": "number",
      "X-As-Of": "string",
      "X-Skipped": "number[]",
      "X-Count": "number",
      "X-Quota": /* @__PURE__ */ headerObject({
        members: { left: "number", resetsAt: "string", plan: "string" },
      }),
      "X-Last-Event": "json",
    },
    codecs: {
      "X-Total": int64,
      "X-As-Of": dateTime,
      "X-Skipped": { items: uint64 },
      "X-Quota": {
        properties: { left: int64, resetsAt: dateTime, plan: {} },
        others: int64Text,
      },
      "X-Last-Event": codecs.eventModel,
    },
  }),
};
