import * as codecs from "../codecs.js";
import type { Change } from "../models.js";
import { exactConversion } from "../runtime/codec/exact.js";
import type { Operation } from "../runtime/operation.js";
import { binary } from "../runtime/responses/binary.js";
import { choose } from "../runtime/responses/choose.js";
import type { ResponsePart } from "../runtime/responses/response-part.js";
import { responseParts } from "../runtime/responses/response-parts.js";

/** Changes, and the pictures of them, one after another. */
export const follow: Operation<
  undefined,
  AsyncIterable<ResponsePart<Change | Blob>>
> = {
  id: "changes.follow",
  method: "GET",
  path: "/changes",
  codec: /* @__PURE__ */ exactConversion({
    responses: {
      "200": {
        properties: {
          data: {
            oneOf: {
              members: [
                {
                  when: {
                    types: ["object"],
                    required: ["id", "at"],
                    properties: { id: {}, at: {} },
                  },
                  codec: codecs.change,
                },
                { when: { types: ["string"] } },
              ],
            },
          },
        },
      },
    },
  }),
  result: /* @__PURE__ */ responseParts({
    item: {
      as: /* @__PURE__ */ choose([
        { type: "application/json" },
        { type: "image/png", as: binary },
      ]),
    },
    stream: true,
  }),
  accept: "multipart/mixed",
};
