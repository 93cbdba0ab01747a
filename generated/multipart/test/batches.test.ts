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

  test("batches.run says how much it has sent", async () => {
    const server = mockAction("batches.run");
    const params: RunBatchParams = {
      body: [{ city: "city" }, [{ city: "city" }], [{ city: "city" }]],
    };
    let sent = 0;
    const count = (progress: { loadedBytes: number }) => {
      sent = progress.loadedBytes;
    };
    await mailroom.batches.run(params, { onUploadProgress: count });
    const [request] = server.requests;
    const body = await request?.arrayBuffer();
    expect(sent).toBe(body?.byteLength);
  });
});
