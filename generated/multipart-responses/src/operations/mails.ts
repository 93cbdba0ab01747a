import * as codecs from "../codecs.js";
import type { Change } from "../models.js";
import { exactConversion } from "../runtime/codec/exact.js";
import type { Operation } from "../runtime/operation.js";
import { choose } from "../runtime/responses/choose.js";
import type { Outcome } from "../runtime/responses/outcome.js";
import { readHeaders } from "../runtime/responses/read-headers.js";
import type { ResponsePart } from "../runtime/responses/response-part.js";
import { responseParts } from "../runtime/responses/response-parts.js";
import { text } from "../runtime/responses/text.js";

/** Parameters of {@link get}. */
export interface GetMailParams {
  id: string;
}

/** Parts that have parts, or JSON for who asks for that. */
export const get: Operation<
  GetMailParams,
  | [
      ResponsePart<[ResponsePart<string>, ResponsePart<string>]>,
      ResponsePart<string>?,
      ...ResponsePart[],
    ]
  | Change,
  never,
  | Outcome<
      200,
      [
        ResponsePart<[ResponsePart<string>, ResponsePart<string>]>,
        ResponsePart<string>?,
        ...ResponsePart[],
      ],
      { "X-Folder"?: string }
    >
  | Outcome<202, Change>
> = {
  id: "mails.get",
  method: "GET",
  path: "/mails/{id}",
  codec: /* @__PURE__ */ exactConversion({
    responses: { "202": codecs.change },
  }),
  result: /* @__PURE__ */ choose([
    {
      type: "multipart/mixed",
      as: /* @__PURE__ */ responseParts({
        prefix: [
          {
            as: /* @__PURE__ */ responseParts({
              prefix: [{ as: text }, { as: text }],
            }),
          },
          { as: text, encoding: "base64" },
        ],
      }),
    },
    { type: "application/json" },
  ]),
  headers: /* @__PURE__ */ readHeaders({ "X-Folder": "string" }),
  accept: "multipart/mixed, application/json",
};
