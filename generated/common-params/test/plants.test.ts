import type {
  ListPlantsParams,
  PlantParams,
  RemovePlantParams,
} from "../src/operations/plants.js";
import { plants } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("plants", () => {
  test("plants.create", async () => {
    const server = mockAction("plants.create");
    const params: PlantParams = {
      fields: "fields",
      locale: "de",
      xTenant: "xTenant",
      name: "name",
    };
    const result = await plants.plants.create(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("plants.list", async () => {
    const server = mockAction("plants.list");
    const params: ListPlantsParams = {
      fields: "fields",
      locale: "de",
      shade: true,
      xTenant: "xTenant",
    };
    const result = await plants.plants.list(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("plants.remove", async () => {
    const server = mockAction("plants.remove");
    const params: RemovePlantParams = {
      name: "name",
      fields: "fields",
      locale: "de",
      xTenant: "xTenant",
    };
    const result = await plants.plants.remove(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
