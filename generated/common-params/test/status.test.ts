import type { GetStatusParams } from "../src/operations/status.js";
import { plants } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("status", () => {
  test("status.get", async () => {
    const server = mockAction("status.get");
    const params: GetStatusParams = { locale: "locale" };
    const result = await plants.status.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
