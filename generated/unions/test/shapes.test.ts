import type { CreateShapeParams } from "../src/operations/shapes.js";
import { unions } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("shapes", () => {
  test("shapes.create", async () => {
    const server = mockAction("shapes.create");
    const params: CreateShapeParams = { body: { kind: "circle", radius: 1 } };
    const result = await unions.shapes.create(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
