import { ledger } from "./support/connection.js";
import { plain } from "./support/server.js";
import { mockBreak } from "./support/streams.js";
import { mockAction } from "./support/surface.js";
import { describe, expect, test } from "vitest";

describe("events", () => {
  test("events.list", async () => {
    const server = mockAction("events.list");
    const result = await ledger.events.list();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("events.watch", async () => {
    const server = mockAction("events.watch");
    const result = await ledger.events.watch();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(await plain(result)).toEqual(server.answer);
  });

  test("events.watch goes on where its stream broke off", async () => {
    const server = mockBreak("events.watch");
    const stream = await ledger.events.watch();
    const items: unknown[] = [];
    for await (const item of stream) items.push(item);
    expect(items).toHaveLength(server.count);
    const { asked, wanted } = server.turn();
    expect(asked).toEqual(wanted);
  });
});
