import type { DigBedParams } from "../src/operations/beds.js";
import { garden } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("beds", () => {
  test("beds.dig", async () => {
    const server = mockAction("beds.dig");
    const params: DigBedParams = {
      body: { corner: [1, 2], plants: { a: { kind: "tree" } } },
    };
    const result = await garden.beds.dig(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
