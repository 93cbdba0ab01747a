import { parcelVault } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("weights", () => {
  test("weights.list", async () => {
    const server = mockAction("weights.list");
    const result = await parcelVault.weights.list();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
