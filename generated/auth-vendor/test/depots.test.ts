import { parcelVault } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("depots", () => {
  test("depots.list", async () => {
    const server = mockAction("depots.list");
    const result = await parcelVault.depots.list();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
