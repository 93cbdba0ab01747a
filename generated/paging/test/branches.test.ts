import { library } from "./support/connection.js";
import { mockPages } from "./support/pages.js";
import { mockAction, plainOutcome } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("branches", () => {
  test("branches.list", async () => {
    const server = mockAction("branches.list");
    const result = await library.branches.list();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("branches.list goes through all pages", async () => {
    const server = mockPages("branches.list");
    const list = library.branches.list();
    const items: unknown[] = [];
    for await (const item of list) items.push(item);
    expect(items).toEqual(server.items);
    const { asked, wanted } = await server.turn();
    expect(asked).toEqual(wanted);
  });

  test("branches.list: outcomes", async () => {
    for (const status of [200]) {
      const server = mockAction("branches.list", { replies: [{ status }] });
      const call = library.branches.list();
      const answer = await call.withResponse();
      expect(await plainOutcome(answer)).toEqual(server.outcomeOf(status));
    }
  });
});
