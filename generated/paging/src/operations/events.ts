import type { ListEventsResponse } from "../models.js";
import { nextUrl } from "../runtime/paging/next-url.js";
import type { PagedOperation } from "../runtime/paging/paging.js";

/** What happens */
export const list: PagedOperation<undefined, ListEventsResponse, string> = {
  id: "events.list",
  method: "GET",
  path: "/events",
  paging: /* @__PURE__ */ nextUrl({ next: "links.next", items: "events" }),
};
