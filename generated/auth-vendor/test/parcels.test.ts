import { parcelVault } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("parcels", () => {
  test("parcels.list", async () => {
    const server = mockAction("parcels.list");
    const result = await parcelVault.parcels.list();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
