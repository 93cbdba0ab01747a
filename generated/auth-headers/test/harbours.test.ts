import type {
  AddHarbourParams,
  ListHarboursParams,
} from "../src/operations/harbours.js";
import { tideTables } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("harbours", () => {
  test("harbours.add", async () => {
    const server = mockAction("harbours.add");
    const params: AddHarbourParams = { name: "name" };
    const result = await tideTables.harbours.add(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("harbours.findNearest", async () => {
    const server = mockAction("harbours.findNearest");
    const result = await tideTables.harbours.findNearest();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("harbours.list", async () => {
    const server = mockAction("harbours.list");
    const params: ListHarboursParams = { country: "country" };
    const result = await tideTables.harbours.list(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
