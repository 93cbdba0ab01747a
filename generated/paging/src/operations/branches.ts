import type { Branch } from "../models.js";
import { linkHeader } from "../runtime/paging/next-url.js";
import type { PagedOperation } from "../runtime/paging/paging.js";
import type { Outcome } from "../runtime/responses/outcome.js";
import { readHeaders } from "../runtime/responses/read-headers.js";

/** The branches */
export const list: PagedOperation<
  undefined,
  Branch[],
  Branch,
  never,
  Outcome<200, Branch[], { Link?: string }>
> = {
  id: "branches.list",
  method: "GET",
  path: "/branches",
  headers: /* @__PURE__ */ readHeaders({ Link: "string" }),
  paging: /* @__PURE__ */ linkHeader({ items: "" }),
};
