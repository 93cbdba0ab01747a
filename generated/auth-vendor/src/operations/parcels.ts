import type { Operation } from "../runtime/operation.js";

/** List parcels */
export const list: Operation<undefined, string[]> = {
  id: "parcels.list",
  method: "GET",
  path: "/parcels",
  auth: [{ Session: [] }],
};
