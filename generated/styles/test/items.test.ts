import type {
  ListParams,
  QueryParams,
  SearchParams,
  SelectParams,
} from "../src/operations/items.js";
import { styles } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("items", () => {
  test("items.list", async () => {
    const server = mockAction("items.list");
    const params: ListParams = {
      ids: [1, 2],
      sort: ["sort", "sort2"],
      where: {
        colors: ["colors", "colors2"],
        range: { from: 1, points: [{ x: 2, y: 3 }] },
      },
      selector: "$.a[0]/b?c",
      archived: true,
      page: 1,
      near: { x: 1, y: 2 },
    };
    const result = await styles.items.list(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("items.query", async () => {
    const server = mockAction("items.query");
    const params: QueryParams = {
      filter: {
        colors: ["colors", "colors2"],
        range: { from: 1, points: [{ x: 2, y: 3 }] },
      },
    };
    const result = await styles.items.query(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("items.search", async () => {
    const server = mockAction("items.search");
    const params: SearchParams = {
      criteria: { text: "a + b", tags: ["tags"], box: { x: 1, y: 2 } },
    };
    const result = await styles.items.search(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("items.select", async () => {
    const server = mockAction("items.select");
    const params: SelectParams = { path: "$.a.b[1:1]" };
    const result = await styles.items.select(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
