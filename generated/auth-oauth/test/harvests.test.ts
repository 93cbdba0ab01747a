import { orchard } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("harvests", () => {
  test("harvests.list", async () => {
    const server = mockAction("harvests.list");
    const result = await orchard.harvests.list();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
