import { describe, expect, test } from "vitest";
import { text, integer, list, type Given, plan, places } from "./plan-list.js";

describe("what a description says of pages goes before the rules", () => {
  const page = {
    things: list,
    others: list,
    token: text,
    more: { type: "object", properties: { url: text } },
  };
  test.each<{ given: object; want: object }>([
    {
      given: {
        "x-connector-paging": {
          kind: "cursor",
          param: "from",
          next: "token",
          items: "things",
        },
      },
      want: { kind: "cursor", param: "from", next: "token", items: "things" },
    },
    {
      given: { "x-ms-pageable": { nextLinkName: "token", itemName: "things" } },
      want: { kind: "nextUrl", next: "token", items: "things" },
    },
    {
      given: {
        "x-speakeasy-pagination": {
          type: "cursor",
          inputs: [{ name: "from", in: "parameters", type: "cursor" }],
          outputs: { nextCursor: "$.token", results: "$.things" },
        },
      },
      want: { kind: "cursor", param: "from", next: "token", items: "things" },
    },
    {
      given: {
        "x-speakeasy-pagination": {
          type: "offsetLimit",
          inputs: [{ name: "number", in: "parameters", type: "page" }],
          outputs: { results: "$.things" },
        },
      },
      want: { kind: "pageNumber", param: "number", items: "things" },
    },
    {
      given: {
        "x-speakeasy-pagination": {
          type: "url",
          outputs: { nextUrl: "$.more.url", results: "$.things" },
        },
      },
      want: { kind: "nextUrl", next: "more.url", items: "things" },
    },
    {
      given: {
        "x-fern-pagination": {
          cursor: "$request.from",
          next_cursor: "$response.token",
          results: "$response.things",
        },
      },
      want: { kind: "cursor", param: "from", next: "token", items: "things" },
    },
    {
      given: {
        "x-fern-pagination": {
          offset: "$request.number",
          results: "$response.others",
        },
      },
      want: { kind: "offset", param: "number", items: "others" },
    },
  ])("$given", ({ given, want }) => {
    const params = { from: text, number: integer };
    const { paging, codes } = plan({ params, page, operation: given });
    expect(places(paging)).toEqual(want);
    expect(codes).toEqual(["GC_PAGING"]);
  });

  test("also that there is one page only", () => {
    const page = { value: list, nextLink: text };
    const said = { "x-ms-pageable": { nextLinkName: null } };
    expect(plan({ page, operation: said }).paging).toBeUndefined();
    expect(
      plan({ page, operation: { "x-connector-paging": false } }).paging,
    ).toBeUndefined();
  });

  test.each<{ given: object }>([
    {
      given: {
        kind: "cursor",
        param: "nowhere",
        next: "token",
        items: "things",
      },
    },
    { given: { kind: "cursor", param: "from", next: "token", items: "token" } },
    { given: { kind: "cursor", next: "token", items: "things" } },
    { given: { kind: "nextUrl", items: "things" } },
    { given: { kind: "cursor", param: "from", items: "things" } },
  ])("GC_PAGING_HINT where it cannot be followed: $given", ({ given }) => {
    const operation = { "x-connector-paging": given };
    const result = plan({ params: { from: text }, page, operation });
    expect(result).toEqual({ paging: undefined, codes: ["GC_PAGING_HINT"] });
  });
});

describe("the configuration goes before all", () => {
  const given: Given = {
    params: { cursor: text, from: text },
    page: { data: list, next_cursor: text },
  };
  test.each(["GET /pets", "listPets", "pets.list"])("by %s", (name) => {
    expect(plan(given, { paging: { [name]: false } }).paging).toBeUndefined();
    const config = {
      paging: { [name]: { kind: "cursor", param: "from" } },
    } as const;
    expect(places(plan(given, config).paging)).toEqual({
      kind: "cursor",
      param: "from",
      next: "next_cursor",
      items: "data",
    });
  });

  describe("of all lists of which nothing else is known", () => {
    const all = {
      paging: { "*": { kind: "cursor", param: "from", next: "token" } },
    } as const;

    test("that have its parameter", () => {
      const bare: Given = { params: { from: text }, page: { data: list } };
      const { paging, codes } = plan(bare, all);
      expect(places(paging)).toEqual({
        kind: "cursor",
        param: "from",
        next: "token",
        items: "data",
      });
      expect(codes).toEqual(["GC_PAGING"]);
    });

    test("and no others", () => {
      const found = plan(given, all);
      expect(places(found.paging)).toMatchObject({ param: "cursor" });
      expect(found.codes).toEqual(["GC_PAGING", "GC_PAGING_UNKNOWN"]);
      const other: Given = { params: { page: text }, page: { data: list } };
      expect(plan(other, all)).toEqual({
        paging: undefined,
        codes: ["GC_PAGING_UNTOLD", "GC_PAGING_UNKNOWN"],
      });
    });

    test("but those that have one page", () => {
      const bare: Given = { params: { from: text }, page: { data: list } };
      const { paging } = plan(bare, {
        paging: { ...all.paging, "pets.list": false },
      });
      expect(paging).toBeUndefined();
    });
  });

  test("none of whose pages anything is told is mentioned if it has one", () => {
    const other: Given = { params: { page: text }, page: { data: list } };
    const config = { paging: { "pets.list": false } } as const;
    expect(plan(other, config).codes).toEqual([]);
  });

  test("GC_PAGING_UNKNOWN where there is no such operation", () => {
    expect(plan(given, { paging: { "pets.find": false } }).codes).toEqual([
      "GC_PAGING",
      "GC_PAGING_UNKNOWN",
    ]);
  });
});
