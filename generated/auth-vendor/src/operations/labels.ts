import type { Operation } from "../runtime/operation.js";

/** List labels */
export const list: Operation<undefined, string[]> = {
  id: "labels.list",
  method: "GET",
  path: "/labels",
  auth: [{ VaultSignature: [] }],
};
