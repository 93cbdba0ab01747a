import type { ListShelvesParams } from "../src/operations/shelves.js";
import { library } from "./support/connection.js";
import { mockPages } from "./support/pages.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("shelves", () => {
  test("shelves.list", async () => {
    const server = mockAction("shelves.list");
    const params: ListShelvesParams = { from: "from" };
    const result = await library.shelves.list(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("shelves.list goes through all pages", async () => {
    const server = mockPages("shelves.list");
    const params: ListShelvesParams = { from: "from" };
    const list = library.shelves.list(params);
    const items: unknown[] = [];
    for await (const item of list) items.push(item);
    expect(items).toEqual(server.items);
    const { asked, wanted } = await server.turn();
    expect(asked).toEqual(wanted);
  });
});
