import type { GetStatusResponse } from "../models.js";
import type { Operation } from "../runtime/operation.js";
import { ownServer } from "../runtime/own-server.js";

/** Says whether the warehouse is open. */
export const get: Operation<undefined, GetStatusResponse> = {
  id: "status.get",
  method: "GET",
  path: "/status",
  server: /* @__PURE__ */ ownServer({
    production: "https://status.warehouse.example",
  }),
};
