import type { Failure, Job, Problem, Report } from "../models.js";
import type { Operation } from "../runtime/operation.js";
import { binary } from "../runtime/responses/binary.js";
import { choose } from "../runtime/responses/choose.js";
import { headerObject } from "../runtime/responses/header-object.js";
import type {
  Outcome,
  Refusal,
  SuccessStatus,
} from "../runtime/responses/outcome.js";
import { ownType } from "../runtime/responses/own-type.js";
import { readHeaders } from "../runtime/responses/read-headers.js";
import { text } from "../runtime/responses/text.js";

/** Parameters of {@link check}. */
export interface CheckJobParams {
  id: string;
}

/** jobs.check: `HEAD /jobs/{id}` */
export const check: Operation<
  CheckJobParams,
  void,
  never,
  Outcome<200, undefined, { "Content-Length"?: number }>
> = {
  id: "jobs.check",
  method: "HEAD",
  path: "/jobs/{id}",
  result: "none",
  headers: /* @__PURE__ */ readHeaders({ "Content-Length": "number" }),
};

/** Parameters of {@link create}. */
export interface CreateJobParams {
  name: string;
}

/** A status each for done, accepted and already there, with headers. */
export const create: Operation<
  CreateJobParams,
  Report | Job | undefined,
  { 404: unknown; "4XX": Problem; default: Failure },
  | Outcome<
      200,
      Report,
      {
        "X-Rate-Limit-Remaining": number;
        "X-Beta"?: boolean;
        "X-Shards"?: number[];
      }
    >
  | Outcome<201, undefined>
  | Outcome<202, Job, { Location: string }>
  | Refusal<404, object>
  | Refusal<"4XX", { "X-Rate-Limit-Remaining"?: number }>
> = {
  id: "jobs.create",
  method: "POST",
  path: "/jobs",
  params: { name: "query" },
  empty: [201],
  headers: /* @__PURE__ */ readHeaders({
    "X-Rate-Limit-Remaining": "number",
    "X-Beta": "boolean",
    "X-Shards": "number[]",
    Location: "string",
  }),
};

/** Parameters of {@link delete_}. */
export interface DeleteJobParams {
  id: string;
}

/** jobs.delete: `DELETE /jobs/{id}` */
const delete_: Operation<
  DeleteJobParams,
  Job | undefined,
  never,
  Outcome<204, undefined> | Outcome<Exclude<SuccessStatus, 204>, Job>
> = {
  id: "jobs.delete",
  method: "DELETE",
  path: "/jobs/{id}",
};
export { delete_ as delete };

/** Parameters of {@link download}. */
export interface DownloadJobParams {
  id: string;
}

/** A redirect that is all there is is not followed. */
export const download: Operation<
  DownloadJobParams,
  void,
  never,
  | Outcome<302, undefined, { Location: string }>
  | Refusal<404, { "Retry-After"?: number }>
> = {
  id: "jobs.download",
  method: "GET",
  path: "/jobs/{id}/download",
  result: "none",
  outcomes: [302],
  headers: /* @__PURE__ */ readHeaders({
    Location: "string",
    "Retry-After": "number",
  }),
};

/** Parameters of {@link get}. */
export interface GetJobParams {
  id: string;
  ifNoneMatch?: string;
}

/** An answer to a condition is an outcome. */
export const get: Operation<
  GetJobParams,
  Job,
  never,
  | Outcome<
      200,
      Job,
      {
        ETag?: string;
        "X-Quota"?: { limit: number; left?: number };
        "X-Window"?: { from: string; days?: number };
        "X-Costs"?: Record<string, number>;
        "X-Trace"?: Record<string, unknown>;
      }
    >
  | Outcome<304, undefined>
> = {
  id: "jobs.get",
  method: "GET",
  path: "/jobs/{id}",
  params: { ifNoneMatch: { in: "header", name: "If-None-Match" } },
  outcomes: [304],
  headers: /* @__PURE__ */ readHeaders({
    ETag: "string",
    "X-Quota": /* @__PURE__ */ headerObject({
      members: { limit: "number", left: "number" },
    }),
    "X-Window": /* @__PURE__ */ headerObject({
      members: { from: "string", days: "number" },
      explode: true,
    }),
    "X-Costs": /* @__PURE__ */ headerObject({ others: "number" }),
    "X-Trace": "json",
  }),
};

/** Parameters of {@link getArtifact}. */
export interface GetJobArtifactParams {
  id: string;
}

/** What a job has made, of which nothing is said */
export const getArtifact: Operation<GetJobArtifactParams, unknown> = {
  id: "jobs.getArtifact",
  method: "GET",
  path: "/jobs/{id}/artifact",
  result: ownType,
  accept: "*/*",
};

/** Parameters of {@link getReport}. */
export interface GetReportParams {
  id: string;
}

/** One status in three media types; JSON is asked for. */
export const getReport: Operation<
  GetReportParams,
  Report | string,
  never,
  | Outcome<200, Report, object, "application/json">
  | Outcome<200, string, object, "text/csv">
  | Outcome<200, Blob, object, "application/pdf">
  | Outcome<202, string>
> = {
  id: "jobs.getReport",
  method: "GET",
  path: "/jobs/{id}/report",
  result: /* @__PURE__ */ choose([
    { type: "application/json" },
    { type: "text/csv", as: text },
    { type: "application/pdf", as: binary },
    { type: "text/plain", as: text },
  ]),
  accept: "application/json, text/plain",
};
