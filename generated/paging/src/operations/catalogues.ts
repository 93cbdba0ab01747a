import type { ListCataloguesResponse } from "../models.js";
import type { Operation } from "../runtime/operation.js";

/** The catalogues, all on one page */
export const list: Operation<undefined, ListCataloguesResponse> = {
  id: "catalogues.list",
  method: "GET",
  path: "/catalogues",
};
