import * as codecs from "../codecs.js";
import type { Change, GetExportSummary, Origin } from "../models.js";
import { dateTime } from "../runtime/codec/date.js";
import { exactConversion } from "../runtime/codec/exact.js";
import { int64 } from "../runtime/codec/integer.js";
import type { Operation } from "../runtime/operation.js";
import { binary } from "../runtime/responses/binary.js";
import { jsonPart } from "../runtime/responses/json-part.js";
import { namedParts } from "../runtime/responses/named-parts.js";
import { partHeaders } from "../runtime/responses/part-headers.js";
import type { ResponsePart } from "../runtime/responses/response-part.js";
import { scalarText } from "../runtime/responses/scalar-text.js";
import { text } from "../runtime/responses/text.js";
import { xmlResult } from "../runtime/xml/result.js";
import { OriginXml } from "../xml.js";

/** Parameters of {@link get}. */
export interface GetExportParams {
  id: string;
}

/** Parts with names, each of its own kind. */
export const get: Operation<
  GetExportParams,
  {
    summary: ResponsePart<GetExportSummary>;
    count: ResponsePart<number>;
    complete?: ResponsePart<boolean>;
    takenAt: ResponsePart<Date>;
    total?: ResponsePart<bigint>;
    note?: ResponsePart<string>;
    files: ResponsePart<
      Blob,
      { "X-Checksum": string; "X-Size"?: bigint; "X-Stored-At"?: Date }
    >[];
    labels: ResponsePart<string>[];
    changes?: ResponsePart<Change[]>;
    preview?: ResponsePart<Blob>;
    origin?: ResponsePart<Origin>;
  }
> = {
  id: "exports.get",
  method: "GET",
  path: "/exports/{id}",
  codec: /* @__PURE__ */ exactConversion({
    responses: {
      "200": {
        properties: {
          summary: { properties: { data: codecs.getExportSummary } },
          takenAt: { properties: { data: dateTime } },
          total: { properties: { data: int64 } },
          files: {
            items: {
              properties: {
                fields: {
                  properties: { "X-Size": int64, "X-Stored-At": dateTime },
                },
              },
            },
          },
          changes: { properties: { data: { items: codecs.change } } },
          origin: { properties: { data: codecs.origin } },
        },
      },
    },
  }),
  result: /* @__PURE__ */ namedParts({
    parts: {
      summary: { as: jsonPart },
      count: { as: /* @__PURE__ */ scalarText("number") },
      complete: { as: /* @__PURE__ */ scalarText("boolean") },
      takenAt: { as: text },
      total: { as: /* @__PURE__ */ scalarText("number") },
      note: { as: text },
      files: {
        as: binary,
        headers: /* @__PURE__ */ partHeaders({
          "X-Checksum": "string",
          "X-Size": "number",
          "X-Stored-At": "string",
        }),
        list: true,
      },
      labels: { as: text, list: true },
      changes: { as: jsonPart },
      preview: { as: binary },
      origin: { as: /* @__PURE__ */ xmlResult(OriginXml) },
    },
  }),
  accept: "multipart/form-data",
};
