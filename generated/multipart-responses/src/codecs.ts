import type { Codec } from "./runtime/codec/codec.js";
import { dateTime } from "./runtime/codec/date.js";
import { int64 } from "./runtime/codec/integer.js";

/** `Change`, between the wire and callers. */
export const change: Codec = {
  properties: { id: int64, at: dateTime },
};

/** `GetExportSummary`, between the wire and callers. */
export const getExportSummary: Codec = {
  properties: { rows: int64, madeAt: dateTime },
};

/** `Origin`, between the wire and callers. */
export const origin: Codec = {
  properties: { since: dateTime },
};
