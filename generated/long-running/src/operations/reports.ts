import type { Problem, Report, Ticket } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import type { PolledOperation } from "../runtime/long-running/polling.js";
import type { Operation } from "../runtime/operation.js";
import type { Outcome } from "../runtime/responses/outcome.js";
import { readHeaders } from "../runtime/responses/read-headers.js";

/** Parameters of {@link create}. */
export interface CreateReportParams {
  title: string;
}

/** Have a report printed */
export const create: PolledOperation<
  CreateReportParams,
  Report | Ticket,
  Report,
  { 404: Problem },
  Outcome<200, Report> | Outcome<202, Ticket, { "Operation-Location"?: string }>
> = {
  id: "reports.create",
  method: "POST",
  path: "/reports",
  body: /* @__PURE__ */ json({ flat: true, required: true }),
  headers: /* @__PURE__ */ readHeaders({ "Operation-Location": "string" }),
  longRunning: { secrets: ["key"] },
  auth: [{ key: [] }],
};

/** Parameters of {@link delete_}. */
export interface DeleteReportParams {
  reportId: string;
}

/** Have a report shredded */
const delete_: PolledOperation<DeleteReportParams, void, void> = {
  id: "reports.delete",
  method: "DELETE",
  path: "/reports/{reportId}",
  result: "none",
  longRunning: { secrets: ["key"] },
  auth: [{ key: [] }],
};
export { delete_ as delete };

/** Parameters of {@link get}. */
export interface GetReportParams {
  reportId: string;
}

/** A report */
export const get: Operation<GetReportParams, Report> = {
  id: "reports.get",
  method: "GET",
  path: "/reports/{reportId}",
  auth: [{ key: [] }],
};

/** Parameters of {@link replace}. */
export interface ReplaceReportParams extends Report {
  reportId: string;
}

/** Have a report printed anew */
export const replace: PolledOperation<ReplaceReportParams, void, Report> = {
  id: "reports.replace",
  method: "PUT",
  path: "/reports/{reportId}",
  body: /* @__PURE__ */ json({ flat: true, required: true }),
  result: "none",
  longRunning: { secrets: ["key"] },
  auth: [{ key: [] }],
};
