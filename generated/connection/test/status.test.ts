import { warehouse } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("status", () => {
  test("status.get", async () => {
    const server = mockAction("status.get");
    const result = await warehouse.status.get();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
