import { naming } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("keys", () => {
  test("keys.list", async () => {
    const server = mockAction("keys.list");
    const result = await naming.keys.list();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
