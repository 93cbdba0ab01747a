import type { Codec } from "./runtime/codec/codec.js";
import { dateTime } from "./runtime/codec/date.js";
import { int64, int64Text } from "./runtime/codec/integer.js";

/** `Account`, between the wire and callers. */
export const account: Codec = {
  allOf: [
    () => tracked,
    {
      properties: {
        balances: { others: int64 },
        period: { prefix: [dateTime, dateTime] },
        children: { items: () => account },
        marks: { others: dateTime },
        owner: () => owner,
      },
    },
  ],
};

/** `Card`, between the wire and callers. */
export const card: Codec = {
  properties: { expiresAt: dateTime },
};

/** `Cash`, between the wire and callers. */
export const cash: Codec = {
  properties: { coins: int64, expiresAt: int64 },
};

/** `Conflict`, between the wire and callers. */
export const conflict: Codec = {
  properties: { existingId: int64, since: dateTime },
};

/** `Entry`, between the wire and callers. */
export const entry: Codec = {
  properties: {
    id: int64,
    reference: int64Text,
    amount: int64,
    bookedAt: dateTime,
    clearedAt: dateTime,
  },
};

/** `EventModel`, between the wire and callers. */
export const eventModel: Codec = {
  oneOf: { by: "kind", codecs: { transfer: () => transfer, note: () => note } },
};

/** `ListEntriesResponse`, between the wire and callers. */
export const listEntriesResponse: Codec = {
  properties: { entries: { items: () => entry }, total: int64 },
};

/** `ListJournalResponse`, between the wire and callers. */
export const listJournalResponse: Codec = {
  properties: { items: { items: () => entry }, total: int64 },
};

/** `Note`, between the wire and callers. */
export const note: Codec = {
  properties: {
    when: {
      oneOf: {
        members: [
          { codec: dateTime },
          { codec: int64 },
          { when: { types: ["boolean"] } },
        ],
      },
    },
  },
};

/** `Owner`, between the wire and callers. */
export const owner: Codec = {
  properties: { account: () => account },
};

/** `Problem`, between the wire and callers. */
export const problem: Codec = {
  properties: { at: dateTime },
};

/** `Source`, between the wire and callers. */
export const source: Codec = {
  oneOf: {
    members: [
      {
        when: {
          types: ["object"],
          required: ["number"],
          properties: { number: { types: ["string"] }, expiresAt: {} },
        },
        codec: () => card,
      },
      {
        when: {
          types: ["object"],
          required: ["coins"],
          properties: { coins: {}, expiresAt: {} },
        },
        codec: () => cash,
      },
    ],
  },
};

/** `Tracked`, between the wire and callers. */
export const tracked: Codec = {
  properties: { createdAt: dateTime },
};

/** `Transfer`, between the wire and callers. */
export const transfer: Codec = {
  properties: { amount: int64, at: dateTime, source: () => source },
};

/** `WatchEventsItem`, between the wire and callers. */
export const watchEventsItem: Codec = {
  oneOf: {
    members: [
      {
        when: {
          types: ["object"],
          required: ["data", "event"],
          properties: {
            event: { values: ["booked"] },
            data: { types: ["object"] },
          },
        },
        codec: { properties: { data: () => entry } },
      },
      {
        when: {
          types: ["object"],
          required: ["data", "event"],
          properties: {
            event: { values: ["noted"] },
            data: { types: ["object"] },
          },
        },
      },
      {
        when: {
          types: ["object"],
          required: ["data", "event"],
          properties: { event: { values: ["total"] }, data: {} },
        },
        codec: { properties: { data: int64Text } },
      },
    ],
  },
};
