import { ledger } from "./support/connection.js";
import { mockAction } from "./support/surface.js";
import { describe, expect, test } from "vitest";

describe("health", () => {
  test("health.get", async () => {
    const server = mockAction("health.get");
    const result = await ledger.health.get();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
