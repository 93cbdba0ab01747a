import type { Codec } from "./runtime/codec/codec.js";
import { dateTime } from "./runtime/codec/date.js";
import { int64 } from "./runtime/codec/integer.js";

/** `Deed`, between the wire and callers. */
export const deed: Codec = {
  properties: { signedAt: dateTime, number: int64 },
};
