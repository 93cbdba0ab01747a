import type { Operation } from "../runtime/operation.js";

/** List depots */
export const list: Operation<undefined, string[]> = {
  id: "depots.list",
  method: "GET",
  path: "/depots",
  auth: [{ DepotKey: [] }],
};
