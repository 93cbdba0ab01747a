import type {
  ListShelvesResponse,
  ListShelvesResponseItem,
} from "../models.js";
import { cursor } from "../runtime/paging/cursor.js";
import type { PagedOperation } from "../runtime/paging/paging.js";

/** Parameters of {@link list}. */
export interface ListShelvesParams {
  from?: string;
}

/** The shelves */
export const list: PagedOperation<
  ListShelvesParams,
  ListShelvesResponse,
  ListShelvesResponseItem
> = {
  id: "shelves.list",
  method: "GET",
  path: "/shelves",
  params: { from: "query" },
  paging: /* @__PURE__ */ cursor({
    param: "from",
    header: "X-Continue",
    items: "rows",
  }),
};
