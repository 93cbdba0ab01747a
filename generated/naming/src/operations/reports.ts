import type { Operation } from "../runtime/operation.js";

/** reports.cancel: `GET /configured` */
export const cancel: Operation<undefined, void> = {
  id: "reports.cancel",
  method: "GET",
  path: "/configured",
  result: "none",
};

/** reports.preview: `GET /fern` */
export const preview: Operation<undefined, void> = {
  id: "reports.preview",
  method: "GET",
  path: "/fern",
  result: "none",
};

/** reports.run: `GET /speakeasy` */
export const run: Operation<undefined, void> = {
  id: "reports.run",
  method: "GET",
  path: "/speakeasy",
  result: "none",
};

/** reports.schedule: `GET /ours` */
export const schedule: Operation<undefined, void> = {
  id: "reports.schedule",
  method: "GET",
  path: "/ours",
  result: "none",
};
