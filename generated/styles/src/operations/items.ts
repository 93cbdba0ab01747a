import type { Point, Where } from "../models.js";
import { form } from "../runtime/bodies/form.js";
import type { Operation } from "../runtime/operation.js";
import { content } from "../runtime/parameters/content.js";
import { querystring } from "../runtime/parameters/querystring.js";
import { styled } from "../runtime/parameters/styled.js";

/** Parameters of {@link list}. */
export interface ListParams {
  /** `ids[]=1&ids[]=2`, by the configuration. */
  ids?: number[];
  /** `sort=a&sort=b`, as it is excepted from that. */
  sort?: string[];
  where?: Where;
  /** @example "$.a[0]/b?c" */
  selector?: string;
  /** Also as a bare flag. */
  archived?: boolean | "";
  /** @default 1 */
  page?: number | "";
  near?: Point;
}

/** What a query can hold */
export const list: Operation<ListParams, void> = {
  id: "items.list",
  method: "GET",
  path: "/items",
  params: {
    ids: { in: "query", name: "ids[]" },
    sort: "query",
    where: { in: "query", style: "deepObject", write: styled },
    selector: { in: "query", allowReserved: true, write: styled },
    archived: "query",
    page: "query",
    near: { in: "query", mediaType: "application/json", write: content },
  },
  result: "none",
};

/** Parameters of {@link query}. */
export interface QueryParams {
  filter: Where;
}

/** A query that is JSON */
export const query: Operation<QueryParams, void> = {
  id: "items.query",
  method: "GET",
  path: "/items/query",
  params: {
    filter: /* @__PURE__ */ querystring({ contentType: "application/json" }),
  },
  result: "none",
};

/** Parameters of {@link search}. */
export interface SearchParams {
  criteria: {
    /** @example "a + b" */
    text: string;
    tags: string[];
    box: Point;
    exact?: boolean;
  };
}

/** A query that is one form */
export const search: Operation<SearchParams, void> = {
  id: "items.search",
  method: "GET",
  path: "/items/search",
  params: {
    criteria: /* @__PURE__ */ querystring(
      /* @__PURE__ */ form({
        encoding: { tags: { style: "pipeDelimited", explode: false } },
      }),
    ),
  },
  result: "none",
};

/** Parameters of {@link select}. */
export interface SelectParams {
  /** @example "$.a.b[1:1]" */
  path?: string;
}

/** A query that is a text of its own */
export const select: Operation<SelectParams, void> = {
  id: "items.select",
  method: "GET",
  path: "/items/select",
  params: {
    path: /* @__PURE__ */ querystring({ contentType: "application/jsonpath" }),
  },
  result: "none",
};
