import type { PlantTreeParams } from "../src/operations/trees.js";
import { orchard } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("trees", () => {
  test("trees.list", async () => {
    const server = mockAction("trees.list");
    const result = await orchard.trees.list();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("trees.plant", async () => {
    const server = mockAction("trees.plant");
    const params: PlantTreeParams = { kind: "kind" };
    const result = await orchard.trees.plant(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
