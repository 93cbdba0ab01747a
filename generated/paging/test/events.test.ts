import { library } from "./support/connection.js";
import { mockPages } from "./support/pages.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("events", () => {
  test("events.list", async () => {
    const server = mockAction("events.list");
    const result = await library.events.list();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("events.list goes through all pages", async () => {
    const server = mockPages("events.list");
    const list = library.events.list();
    const items: unknown[] = [];
    for await (const item of list) items.push(item);
    expect(items).toEqual(server.items);
    const { asked, wanted } = await server.turn();
    expect(asked).toEqual(wanted);
  });
});
