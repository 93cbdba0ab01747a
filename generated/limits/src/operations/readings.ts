import type { Reading, TooManyRequestsError } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import type { Operation } from "../runtime/operation.js";
import type { Outcome, Refusal } from "../runtime/responses/outcome.js";
import { readHeaders } from "../runtime/responses/read-headers.js";

/** Parameters of {@link add}. */
export interface AddReadingParams extends Reading {}

/**
 * Add a reading
 *
 * At most 2 calls per second.
 */
export const add: Operation<
  AddReadingParams,
  Reading,
  { 429: TooManyRequestsError },
  Outcome<201, Reading> | Refusal<429, { "Retry-After"?: number }>
> = {
  id: "readings.add",
  method: "POST",
  path: "/readings",
  body: /* @__PURE__ */ json({ flat: true, required: true }),
  headers: /* @__PURE__ */ readHeaders({ "Retry-After": "number" }),
  auth: [{ StationKey: [] }],
  rateLimits: [
    { limit: 2, windowMs: 1000 },
    { limit: 600, windowMs: 60000, name: "*" },
  ],
};

/** List readings */
export const list: Operation<
  undefined,
  Reading[],
  { 429: TooManyRequestsError },
  | Outcome<200, Reading[], { RateLimit?: string }>
  | Refusal<429, { "Retry-After"?: number }>
> = {
  id: "readings.list",
  method: "GET",
  path: "/readings",
  headers: /* @__PURE__ */ readHeaders({
    RateLimit: "string",
    "Retry-After": "number",
  }),
  auth: [{ StationKey: [] }],
  rateLimits: [{ limit: 600, windowMs: 60000, name: "*" }],
};
