import type { GetMoonParams } from "../src/operations/moon.js";
import { tideTables } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("moon", () => {
  test("moon.get", async () => {
    const server = mockAction("moon.get");
    const params: GetMoonParams = { xRequestId: "xRequestId" };
    const result = await tideTables.moon.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
