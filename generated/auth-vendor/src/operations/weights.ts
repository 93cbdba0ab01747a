import type { Operation } from "../runtime/operation.js";

/** List weights */
export const list: Operation<undefined, string[]> = {
  id: "weights.list",
  method: "GET",
  path: "/weights",
  auth: [{ Seal: [] }, { Amazon: [] }],
};
