import { orchard } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("stores", () => {
  test("stores.listTokens", async () => {
    const server = mockAction("stores.listTokens");
    const result = await orchard.stores.listTokens();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
