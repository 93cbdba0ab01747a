import type { Operation } from "../runtime/operation.js";
import { headerList } from "../runtime/responses/header-list.js";
import type { Outcome } from "../runtime/responses/outcome.js";
import { readHeaders } from "../runtime/responses/read-headers.js";

/** Every notation of a list */
export const list: Operation<
  undefined,
  number[],
  never,
  Outcome<
    200,
    number[],
    {
      "X-Count"?: number;
      "X-Shards"?: number[];
      "X-Names"?: string[];
      "X-Sizes"?: number[];
      "X-Flags"?: boolean[];
    }
  >
> = {
  id: "counters.list",
  method: "GET",
  path: "/counters",
  headers: /* @__PURE__ */ readHeaders({
    "X-Count": "number",
    "X-Shards": "number[]",
    "X-Names": /* @__PURE__ */ headerList({ separator: "|" }),
    "X-Sizes": /* @__PURE__ */ headerList({ items: "number", separator: " " }),
    "X-Flags": /* @__PURE__ */ headerList({
      items: "boolean",
      separator: "\t",
    }),
  }),
};
