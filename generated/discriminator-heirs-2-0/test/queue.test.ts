import type { QueueAddParams } from "../src/operations/queue.js";
import { jobs } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("queue", () => {
  test("queue.add", async () => {
    const server = mockAction("queue.add");
    const params: QueueAddParams = {
      body: { jobType: "Command", command: "command" },
    };
    const result = await jobs.queue.add(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("queue.list", async () => {
    const server = mockAction("queue.list");
    const result = await jobs.queue.list();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
