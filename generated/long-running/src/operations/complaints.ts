import type { Operation } from "../runtime/operation.js";
import type { Outcome } from "../runtime/responses/outcome.js";
import { readHeaders } from "../runtime/responses/read-headers.js";

/** Complain, and be told nothing */
export const create: Operation<
  undefined,
  void,
  never,
  Outcome<202, undefined, { "Operation-Location"?: string }>
> = {
  id: "complaints.create",
  method: "POST",
  path: "/complaints",
  result: "none",
  headers: /* @__PURE__ */ readHeaders({ "Operation-Location": "string" }),
  auth: [{ key: [] }],
};
