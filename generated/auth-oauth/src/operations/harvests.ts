import type { Operation } from "../runtime/operation.js";

/** List harvests */
export const list: Operation<undefined, string[]> = {
  id: "harvests.list",
  method: "GET",
  path: "/harvests",
  auth: [{ Robot: ["harvests"] }],
};
