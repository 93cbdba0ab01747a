import { describe, expect, test } from "vitest";
import {
  offset,
  pageNumber,
} from "../../../../generators/runtime/paging/count.js";
import { cursor } from "../../../../generators/runtime/paging/cursor.js";
import { nextUrl } from "../../../../generators/runtime/paging/next-url.js";
import { paginate } from "../../../../generators/runtime/paging/paginate.js";
import type { Paging } from "../../../../generators/runtime/paging/paging.js";
import { connectTo, failureOf, operation } from "../connection.js";

const items = "data";
const byCursor = cursor({ param: "after", next: "next", items });
const byFlag = cursor({ param: "after", next: "next", more: "more", items });
const byOffset = offset({ param: "skip", total: "total", items });
const byNumber = pageNumber({ param: "page", pages: "pages", items });
const fromZero = pageNumber({ param: "page", pages: "pages", items, first: 0 });

describe("P2 what comes after a page", () => {
  test.each<{ paging: Paging; data: object; page?: object; want: unknown }>([
    { paging: byCursor, data: { next: "c" }, want: { after: "c" } },
    { paging: byCursor, data: { next: 0 }, want: { after: 0 } },
    ...["", null, false, undefined].map((next) => {
      return { paging: byCursor, data: { next }, want: undefined };
    }),
    { paging: byFlag, data: { next: "c", more: true }, want: { after: "c" } },
    { paging: byFlag, data: { next: "c", more: false }, want: undefined },
    { paging: byFlag, data: { next: "c" }, want: undefined },
    { paging: byOffset, data: { data: [1, 2], total: 3 }, want: { skip: 2 } },
    { paging: byOffset, data: { data: [1, 2], total: 2 }, want: undefined },
    { paging: byOffset, data: { data: [], total: 9 }, want: undefined },
    {
      paging: byOffset,
      data: { data: [3], total: 3 },
      page: { skip: 2 },
      want: undefined,
    },
    { paging: byNumber, data: { data: [1], pages: 2 }, want: { page: 2 } },
    { paging: byNumber, data: { data: [1], pages: 1 }, want: undefined },
    { paging: fromZero, data: { data: [1], pages: 2 }, want: { page: 1 } },
    {
      paging: fromZero,
      data: { data: [1], pages: 2 },
      page: { page: 1 },
      want: undefined,
    },
  ])("$data $page: $want", ({ paging, data, page = {}, want }) => {
    const given = {
      data,
      items: paging.items(data),
      headers: new Headers(),
      params: { ...page },
    };
    const next = paging.next(given);
    expect(next && "params" in next ? next.params : undefined).toEqual(want);
  });
});

test("P2 a list of pages without items, each with another next one, ends", async () => {
  let requests = 0;
  const fetch = async () =>
    Response.json({ data: [], next: `/pets?page=${++requests}` });
  const paging = nextUrl({ items, next: "next" });
  const client = connectTo("https://api.example", { fetch });
  const walk = async () => {
    for await (const _ of paginate(client, { ...operation(), paging })) break;
  };
  expect(await failureOf(walk())).toMatchObject({ code: "decode_error" });
  expect(requests).toBeLessThanOrEqual(2);
});
