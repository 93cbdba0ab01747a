import type { Codec } from "./runtime/codec/codec.js";
import {
  duration,
  instant,
  plainDate,
  plainDateTime,
  plainTime,
} from "./runtime/codec/temporal.js";

/** `CreateMeetingConflictError`, between the wire and callers. */
export const createMeetingConflictError: Codec = {
  properties: { until: instant },
};

/** `Meeting`, between the wire and callers. */
export const meeting: Codec = {
  properties: {
    start: instant,
    length: duration,
    day: plainDate,
    wallClock: plainDateTime,
    opens: plainTime,
    moved: { items: instant },
    decided: instant,
  },
};
