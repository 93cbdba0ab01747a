import type { Point } from "../models.js";
import { json } from "../runtime/bodies/json.js";
import { raw } from "../runtime/bodies/raw.js";
import type { Operation } from "../runtime/operation.js";
import { content } from "../runtime/parameters/content.js";
import { cookie } from "../runtime/parameters/cookie.js";
import { styled } from "../runtime/parameters/styled.js";
import { text } from "../runtime/responses/text.js";

/** Parameters of {@link find}. */
export interface FindParams {
  ids?: string[];
  tags?: string[];
  words?: string[];
  bars?: string[];
  near?: Point;
  box?: Point;
  expression?: string;
  /** JSON in the query. */
  where?: Point;
  /**
   * Value: 1 to 50.
   *
   * @default 10
   */
  limit: number;
  xTrace?: string[];
  session?: string;
}

/** search.find: `GET /search` */
export const find: Operation<FindParams, void> = {
  id: "search.find",
  method: "GET",
  path: "/search",
  params: {
    ids: "query",
    tags: { in: "query", explode: false, write: styled },
    words: { in: "query", style: "spaceDelimited", write: styled },
    bars: { in: "query", style: "pipeDelimited", write: styled },
    near: { in: "query", style: "deepObject", write: styled },
    box: { in: "query", write: styled },
    expression: { in: "query", allowReserved: true, write: styled },
    where: { in: "query", mediaType: "application/json", write: content },
    limit: "query",
    xTrace: { in: "header", name: "X-Trace" },
    session: { in: "cookie", write: cookie },
  },
  result: "none",
};

/** Parameters of {@link getByPath}. */
export interface GetByPathParams {
  point: Point;
  list: number[];
  name: string;
}

/** search.getByPath: `GET /matrix/{point}/{list}/{name}` */
export const getByPath: Operation<GetByPathParams, void> = {
  id: "search.getByPath",
  method: "GET",
  path: "/matrix/{point}/{list}/{name}",
  params: {
    point: { in: "path", style: "matrix", explode: true, write: styled },
    list: { in: "path", style: "label", write: styled },
  },
  result: "none",
};

/** Parameters of {@link note}. */
export interface NoteParams {
  body: string;
}

/** A body of plain text */
export const note: Operation<NoteParams, string> = {
  id: "search.note",
  method: "POST",
  path: "/notes",
  body: /* @__PURE__ */ raw({ contentType: "text/plain", required: true }),
  result: text,
  accept: "text/plain",
};

/** Parameters of {@link store}. */
export interface StoreParams {
  x: number;
  body: Point;
}

/** A body whose property has the name of a parameter is not flat */
export const store: Operation<StoreParams, void> = {
  id: "search.store",
  method: "PUT",
  path: "/points/{x}",
  body: /* @__PURE__ */ json({ required: true }),
  result: "none",
};
