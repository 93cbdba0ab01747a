import type { JobsGetParams, JobsPutParams } from "../src/operations/jobs.js";
import { jobs } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("jobs", () => {
  test("jobs.get", async () => {
    const server = mockAction("jobs.get");
    const params: JobsGetParams = { id: "id" };
    const result = await jobs.jobs.get(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("jobs.put", async () => {
    const server = mockAction("jobs.put");
    const params: JobsPutParams = {
      id: "id",
      body: { jobType: "Command", command: "command" },
    };
    const result = await jobs.jobs.put(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
