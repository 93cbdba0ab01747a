import type { RunBatchParams } from "../src/operations/batches.js";
import { mailroom } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("batches", () => {
  test("batches.run", async () => {
    const server = mockAction("batches.run");
    const params: RunBatchParams = {
      body: [{ city: "city" }, [{ city: "city" }], [{ city: "city" }]],
    };
    const result = await mailroom.batches.run(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
