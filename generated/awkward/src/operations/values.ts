import type { PartsConstructor, PartsPart } from "../models.js";
import type { Operation } from "../runtime/operation.js";
import { styled } from "../runtime/parameters/styled.js";
import { jsonPart } from "../runtime/responses/json-part.js";
import { namedParts } from "../runtime/responses/named-parts.js";
import { partHeaders } from "../runtime/responses/part-headers.js";
import type { ResponsePart } from "../runtime/responses/response-part.js";
import { scalarText } from "../runtime/responses/scalar-text.js";
import { text } from "../runtime/responses/text.js";

/** Parameters of {@link find}. */
export interface FindParams {
  filter: { live: 1; of: { kind: "2"; tags: [true, "x"] } };
  either?: { a: 1 } | { a: "two" };
  near: { place: [number, string] };
  range: [number, string, boolean];
  order: [1, "b", false];
  /** Its values are texts, whatever its type says. */
  xLevel: "1" | "2";
}

/** Constants, listed objects and tuples in a query */
export const find: Operation<FindParams, void> = {
  id: "values.find",
  method: "GET",
  path: "/values",
  params: {
    filter: { in: "query", style: "deepObject", write: styled },
    either: { in: "query", style: "deepObject", write: styled },
    near: { in: "query", style: "deepObject", write: styled },
    range: { in: "query", write: styled },
    order: { in: "query", explode: false, write: styled },
    xLevel: { in: "header", name: "X-Level" },
  },
  result: "none",
};

/** Parameters of {@link getPicture}. */
export interface GetPictureParams {
  id: string;
  key: string;
}

/** A parameter in the query of a path */
export const getPicture: Operation<GetPictureParams, void> = {
  id: "values.getPicture",
  method: "GET",
  path: "/values/{id}/picture?size=small",
  params: { key: "query" },
  result: "none",
};

/** Parts whose names are those of others, or none */
export const parts: Operation<
  undefined,
  {
    ["__proto__"]?: ResponsePart<string>;
    constructor?: ResponsePart<
      PartsConstructor,
      { constructor?: string; ["__proto__"]?: number }
    >;
    "*/": ResponsePart<"a" | "b" | (string & {})>;
    'a"b': ResponsePart<5>;
    "a#b.c"?: ResponsePart<{ y?: string }>;
    日本?: ResponsePart<PartsPart>;
    "`${x}`"?: ResponsePart<boolean>;
    "line\nbreak"?: ResponsePart<string>;
  }
> = {
  id: "values.parts",
  method: "GET",
  path: "/parts",
  result: /* @__PURE__ */ namedParts({
    parts: {
      ["__proto__"]: { as: text },
      constructor: {
        as: jsonPart,
        headers: /* @__PURE__ */ partHeaders({
          constructor: "string",
          ["__proto__"]: "number",
        }),
      },
      "*/": { as: text },
      'a"b': { as: /* @__PURE__ */ scalarText("number") },
      "a#b.c": { as: jsonPart },
      日本: { as: jsonPart },
      "`${x}`": { as: /* @__PURE__ */ scalarText("boolean") },
      "line\nbreak": { as: text },
    },
    others: { as: /* @__PURE__ */ scalarText("number") },
  }),
  accept: "multipart/form-data",
};
