import { parcelVault } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("labels", () => {
  test("labels.list", async () => {
    const server = mockAction("labels.list");
    const result = await parcelVault.labels.list();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
