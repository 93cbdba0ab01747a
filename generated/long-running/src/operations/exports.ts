import type { PolledOperation } from "../runtime/long-running/polling.js";
import type { Outcome } from "../runtime/responses/outcome.js";
import { readHeaders } from "../runtime/responses/read-headers.js";
import { text } from "../runtime/responses/text.js";

/** All reports, as one file */
export const create: PolledOperation<
  undefined,
  string | undefined,
  string,
  never,
  Outcome<200, string> | Outcome<202, undefined, { Location?: string }>
> = {
  id: "exports.create",
  method: "POST",
  path: "/exports",
  result: text,
  empty: [202],
  headers: /* @__PURE__ */ readHeaders({ Location: "string" }),
  longRunning: { secrets: ["key"], read: { result: text, accept: "text/csv" } },
  accept: "text/csv",
  auth: [{ key: [] }],
};
