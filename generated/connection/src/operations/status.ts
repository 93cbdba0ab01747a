import type { GetStatusResponse } from "../models.js";
import type { Operation } from "../runtime/operation.js";

/** Says whether the warehouse is open. */
export const get: Operation<undefined, GetStatusResponse> = {
  id: "status.get",
  method: "GET",
  path: "/status",
  server: "https://status.warehouse.example",
};
