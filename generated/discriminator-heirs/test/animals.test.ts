import type { AddAnimalParams } from "../src/operations/animals.js";
import { shelter } from "./support/connection.js";
import { mockAction } from "./support/surface.js";
import { describe, expect, test } from "vitest";

describe("animals", () => {
  test("animals.add", async () => {
    const server = mockAction("animals.add");
    const params: AddAnimalParams = { body: { kind: "cat", name: "name" } };
    const result = await shelter.animals.add(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("animals.list", async () => {
    const server = mockAction("animals.list");
    const result = await shelter.animals.list();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
