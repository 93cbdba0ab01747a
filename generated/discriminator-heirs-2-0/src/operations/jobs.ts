import type { AnyJob } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import type { Operation } from "../runtime/operation.js";

/** Parameters of {@link get}. */
export interface JobsGetParams {
  id: string;
}

/** jobs.get: `GET /jobs/{id}` */
export const get: Operation<JobsGetParams, AnyJob> = {
  id: "jobs.get",
  method: "GET",
  path: "/jobs/{id}",
};

/** Parameters of {@link put}. */
export interface JobsPutParams {
  id: string;
  body: AnyJob;
}

/** jobs.put: `PUT /jobs/{id}` */
export const put: Operation<JobsPutParams, AnyJob> = {
  id: "jobs.put",
  method: "PUT",
  path: "/jobs/{id}",
  body: /* @__PURE__ */ json({ required: true }),
};
