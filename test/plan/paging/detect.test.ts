import { describe, expect, test } from "vitest";
import {
  text,
  integer,
  flag,
  list,
  type Given,
  plan,
  places,
} from "./plan-list.js";

describe("pages are found by what their parameters and answers are called", () => {
  test.each<{ given: Given; want: object }>([
    {
      given: {
        params: { cursor: text },
        page: { data: list, next_cursor: text },
      },
      want: {
        kind: "cursor",
        param: "cursor",
        next: "next_cursor",
        items: "data",
      },
    },
    {
      given: {
        params: { cursor: text },
        page: { whole: { $ref: "#/components/schemas/Page" } },
      },
      want: {
        kind: "cursor",
        param: "cursor",
        next: "next_cursor",
        items: "data",
      },
    },
    {
      given: {
        params: { pageToken: text, pageSize: integer },
        page: { pets: list, nextPageToken: text },
      },
      want: {
        kind: "cursor",
        param: "pageToken",
        next: "nextPageToken",
        items: "pets",
      },
    },
    {
      given: {
        params: { after: text },
        page: {
          results: list,
          paging: {
            type: "object",
            properties: {
              cursors: { type: "object", properties: { after: text } },
            },
          },
        },
      },
      want: {
        kind: "cursor",
        param: "after",
        next: "paging.cursors.after",
        items: "results",
      },
    },
    {
      given: {
        params: { cursor: text },
        page: {
          data: list,
          meta: { $ref: "#/components/schemas/Meta" },
          has_more: flag,
        },
      },
      want: {
        kind: "cursor",
        param: "cursor",
        next: "meta.next_cursor",
        items: "data",
      },
    },
    {
      given: {
        params: { page: integer },
        page: { data: list, next_page: { type: ["integer", "null"] } },
      },
      want: { kind: "cursor", param: "page", next: "next_page", items: "data" },
    },
    {
      given: { params: { after: text }, page: { items: list, next: text } },
      want: { kind: "cursor", param: "after", next: "next", items: "items" },
    },
    {
      given: { page: { value: list, nextLink: text } },
      want: { kind: "nextUrl", next: "nextLink", items: "value" },
    },
    {
      given: { page: { value: list, "@odata.nextLink": text } },
      want: { kind: "nextUrl", next: "@odata.nextLink", items: "value" },
    },
    {
      given: {
        page: { results: list, count: integer, next: text, previous: text },
      },
      want: { kind: "nextUrl", next: "next", items: "results" },
    },
    {
      given: { page: { items: list, next: { type: "string", format: "uri" } } },
      want: { kind: "nextUrl", next: "next", items: "items" },
    },
    {
      given: {
        params: { starting_after: text, limit: integer },
        page: { data: list, has_more: flag },
      },
      want: {
        kind: "cursor",
        param: "starting_after",
        last: "id",
        more: "has_more",
        items: "data",
      },
    },
    {
      given: { page: { whole: list }, headers: ["Link"] },
      want: { kind: "linkHeader", items: "" },
    },
    {
      given: {
        params: { offset: integer, limit: integer },
        page: { items: list, total: integer },
      },
      want: { kind: "offset", param: "offset", total: "total", items: "items" },
    },
    {
      given: {
        params: { page: integer, per_page: integer },
        page: { whole: list },
      },
      want: { kind: "pageNumber", param: "page", items: "" },
    },
    {
      given: {
        params: { page: { type: "integer", default: 0 } },
        page: { content: list, totalPages: integer },
      },
      want: {
        kind: "pageNumber",
        param: "page",
        first: 0,
        pages: "totalPages",
        items: "content",
      },
    },
    {
      given: {
        params: { "page[number]": integer, "page[size]": integer },
        page: { data: list },
      },
      want: { kind: "pageNumber", param: "pageNumber", items: "data" },
    },
  ])("$want", ({ given, want }) => {
    const { paging, codes } = plan(given);
    expect(places(paging)).toEqual(want);
    expect(paging?.item).toEqual({ $ref: "Pet" });
    expect(codes).toEqual(["GC_PAGING"]);
  });

  test.each<{ name: string; given: Given; codes?: readonly string[] }>([
    { name: "a list without a word of pages", given: { page: { data: list } } },
    {
      name: "a cursor that nothing takes",
      given: { page: { data: list, next_cursor: text } },
    },
    {
      name: "a parameter that nothing fills",
      given: { params: { cursor: text }, page: { data: list } },
      codes: ["GC_PAGING_UNTOLD"],
    },
    {
      name: "a day",
      given: {
        params: { after: { ...text, format: "date" } },
        page: { data: list },
      },
    },
    {
      name: "no list",
      given: { params: { cursor: text }, page: { next_cursor: text } },
    },
    {
      name: "two lists of other names",
      given: {
        params: { cursor: text },
        page: { cats: list, dogs: list, next_cursor: text },
      },
    },
    {
      name: "an offset without a size",
      given: { params: { offset: integer }, page: { data: list } },
      codes: ["GC_PAGING_UNTOLD"],
    },
    {
      name: "a page that is text",
      given: { params: { page: text, limit: integer }, page: { data: list } },
      codes: ["GC_PAGING_UNTOLD"],
    },
    {
      name: "the next of something else",
      given: { page: { data: list, next: text } },
    },
    {
      name: "a cursor that is a list",
      given: {
        params: { after: list },
        page: { data: list, next_cursor: text },
      },
    },
  ])("not in $name", ({ given, codes = [] }) => {
    expect(plan(given)).toEqual({ paging: undefined, codes });
  });
});
