import { ledger } from "./support/connection.js";
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
});
