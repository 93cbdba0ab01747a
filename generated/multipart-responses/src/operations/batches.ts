import * as codecs from "../codecs.js";
import type { Change, GetBatchPart1, Path } from "../models.js";
import { exactConversion } from "../runtime/codec/exact.js";
import type { Operation } from "../runtime/operation.js";
import { jsonPart } from "../runtime/responses/json-part.js";
import { partHeaders } from "../runtime/responses/part-headers.js";
import type { ResponsePart } from "../runtime/responses/response-part.js";
import { responseParts } from "../runtime/responses/response-parts.js";
import { text } from "../runtime/responses/text.js";

/** Parameters of {@link get}. */
export interface GetBatchParams {
  id: string;
}

/** A head, and then what was asked for. */
export const get: Operation<
  GetBatchParams,
  [
    ResponsePart<GetBatchPart1>,
    ResponsePart<string, { "Content-Language"?: string }>?,
    ...ResponsePart<Change, { "X-Path"?: Path }>[],
  ]
> = {
  id: "batches.get",
  method: "GET",
  path: "/batches/{id}",
  codec: /* @__PURE__ */ exactConversion({
    responses: {
      "200": {
        prefix: [{}, {}],
        items: { properties: { data: codecs.change } },
      },
    },
  }),
  result: /* @__PURE__ */ responseParts({
    prefix: [
      { as: jsonPart },
      {
        as: text,
        headers: /* @__PURE__ */ partHeaders({ "Content-Language": "string" }),
      },
    ],
    item: {
      as: jsonPart,
      headers: /* @__PURE__ */ partHeaders({ "X-Path": "json" }),
    },
  }),
  accept: "multipart/mixed",
};
