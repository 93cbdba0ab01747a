import type { GetBatchParams } from "../src/operations/batches.js";
import { archive } from "./support/connection.js";
import { plain } from "./support/server.js";
import { mockAction } from "./support/surface.js";
import { describe, expect, test } from "vitest";

describe("batches", () => {
  test("batches.get", async () => {
    const server = mockAction("batches.get");
    const params: GetBatchParams = { id: "id" };
    const result = await archive.batches.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(await plain(result)).toEqual(server.answer);
  });
});
