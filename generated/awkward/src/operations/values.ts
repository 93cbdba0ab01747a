import type { Operation } from "../runtime/operation.js";
import { styled } from "../runtime/parameters/styled.js";

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
