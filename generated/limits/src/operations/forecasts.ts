import type { GetForecastResponse, TooManyRequestsError } from "../models.js";
import type { Operation } from "../runtime/operation.js";
import type { Outcome, Refusal } from "../runtime/responses/outcome.js";
import { readHeaders } from "../runtime/responses/read-headers.js";

/** Parameters of {@link get}. */
export interface GetForecastParams {
  place: string;
}

/**
 * Get a forecast
 *
 * Falls under a limit of its own.
 *
 * At most 30 calls per minute, of all of `forecasts` together.
 */
export const get: Operation<
  GetForecastParams,
  GetForecastResponse,
  { 429: TooManyRequestsError },
  | Outcome<
      200,
      GetForecastResponse,
      { "X-RateLimit-Remaining"?: number; "X-RateLimit-Reset"?: number }
    >
  | Refusal<429, { "Retry-After"?: number }>
> = {
  id: "forecasts.get",
  method: "GET",
  path: "/forecasts/{place}",
  headers: /* @__PURE__ */ readHeaders({
    "X-RateLimit-Remaining": "number",
    "X-RateLimit-Reset": "number",
    "Retry-After": "number",
  }),
  auth: [{ StationKey: [] }],
  rateLimits: [
    { limit: 30, windowMs: 60000, name: "forecasts" },
    { limit: 600, windowMs: 60000, name: "*" },
  ],
};
