import { dateTime } from "../runtime/codec/date.js";
import { exactHeaders } from "../runtime/codec/exact-headers.js";
import { int64 } from "../runtime/codec/integer.js";
import type { Operation } from "../runtime/operation.js";
import type { Outcome, Refusal } from "../runtime/responses/outcome.js";

/** Only the headers are converted, and in a failure, too */
export const count: Operation<
  undefined,
  void,
  never,
  | Outcome<204, undefined, { "X-First"?: Date }>
  | Refusal<429, { "X-Ticket": bigint }>
> = {
  id: "deliveries.count",
  method: "GET",
  path: "/deliveries",
  result: "none",
  headers: /* @__PURE__ */ exactHeaders({
    kinds: { "X-First": "string", "X-Ticket": "number" },
    codecs: { "X-First": dateTime, "X-Ticket": int64 },
  }),
};
