import * as codecs from "../codecs.js";
import type { Entry, ListJournalResponse } from "../models.js";
import { exactConversion } from "../runtime/codec/exact.js";
import { int64 } from "../runtime/codec/integer.js";
import { offset } from "../runtime/paging/count.js";
import type { PagedOperation } from "../runtime/paging/paging.js";

/** Parameters of {@link list}. */
export interface ListJournalParams {
  /** Format: int64. */
  offset?: bigint;
  /** Format: int64. */
  limit?: bigint;
}

/** A list in pages, which are counted by a number that is converted */
export const list: PagedOperation<
  ListJournalParams,
  ListJournalResponse,
  Entry
> = {
  id: "journal.list",
  method: "GET",
  path: "/journal",
  params: { offset: "query", limit: "query" },
  codec: /* @__PURE__ */ exactConversion({
    params: { properties: { offset: int64, limit: int64 } },
    responses: { "200": codecs.listJournalResponse },
  }),
  paging: /* @__PURE__ */ offset({
    param: "offset",
    total: "total",
    items: "items",
  }),
};
