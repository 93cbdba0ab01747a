import type { Report } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link get}. */
export interface GetReportParams {
  reportId: string;
}

/**
 * Get a report
 *
 * A call is tried again after 404, 429 and 5XX, up to 5 times in all; at most
 * 10 calls per hour, of all of `reports` together.
 */
export const get: Operation<GetReportParams, Report> = {
  id: "reports.get",
  method: "GET",
  path: "/reports/{reportId}",
  retry: { attempts: 5, statuses: [404, 429, "5XX"], baseMs: 250, capMs: 8000 },
  rateLimits: [{ limit: 10, windowMs: 3600000, name: "reports.*" }],
};

/** Parameters of {@link make}. */
export interface MakeReportParams {
  month: string;
}

/**
 * Make a report
 *
 * A try may take 5 minutes; each call has a random `X-Request-Key` of its
 * own, so that repeating it does nothing twice; at most 10 calls per hour, of
 * all of `reports` together.
 */
export const make: Operation<MakeReportParams, Report> = {
  id: "reports.make",
  method: "POST",
  path: "/reports",
  body: /* @__PURE__ */ json({ flat: true, required: true }),
  retry: { statuses: [429, "5XX"], baseMs: 250, capMs: 8000 },
  timeoutMs: 300000,
  totalTimeoutMs: 600000,
  idempotencyKey: "X-Request-Key",
  rateLimits: [{ limit: 10, windowMs: 3600000, name: "reports.*" }],
};
