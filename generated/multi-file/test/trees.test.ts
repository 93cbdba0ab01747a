import type { GetTreeParams } from "../src/operations/trees.js";
import { multiFile } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("trees", () => {
  test("trees.get", async () => {
    const server = mockAction("trees.get");
    const params: GetTreeParams = { id: "id" };
    const result = await multiFile.trees.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
