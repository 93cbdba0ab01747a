import type {
  GetPlantParams,
  ListPlantsParams,
  ReplacePlantParams,
} from "../src/operations/plants.js";
import { garden } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("plants", () => {
  test("plants.get", async () => {
    const server = mockAction("plants.get");
    const params: GetPlantParams = { plantId: "pl_1" };
    const result = await garden.plants.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("plants.list", async () => {
    const server = mockAction("plants.list");
    const params: ListPlantsParams = { limit: 1, kinds: ["tree", "flower"] };
    const result = await garden.plants.list(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("plants.replace", async () => {
    const server = mockAction("plants.replace");
    const params: ReplacePlantParams = {
      plantId: "pl_1",
      body: { kind: "tree" },
    };
    const result = await garden.plants.replace(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
