import { describe, expect, test } from "vitest";
import type { Polling } from "../../../../generators/runtime/long-running/polling.js";
import { startOperation } from "../../../../generators/runtime/long-running/start.js";
import { connectTo } from "../connection.js";
import { askedOf, auth, call, fast, play, type Scene } from "./reports.js";

interface Given {
  readonly name: string;
  readonly method?: string;
  readonly polling?: Polling;
  readonly scenes: readonly Scene[];
}

const running: Scene = [200, { status: "Running" }];
const succeeded: Scene = [200, { status: "Succeeded" }];
const stateHeader = { "operation-location": "/operations/7" };

describe("where an operation goes on, and where its result is", () => {
  test.each<Given & { result: unknown; asked: readonly string[] }>([
    {
      name: "a POST with Operation-Location: the last state",
      scenes: [[202, { id: 7 }, stateHeader], running, succeeded],
      result: { status: "Succeeded" },
      asked: ["POST /reports", "GET /operations/7", "GET /operations/7"],
    },
    {
      name: "a part of the last state",
      polling: { result: "result" },
      scenes: [
        [202, undefined, stateHeader],
        [200, { status: "succeeded", result: { pages: 3 } }],
      ],
      result: { pages: 3 },
      asked: ["POST /reports", "GET /operations/7"],
    },
    {
      name: "resourceLocation in the last state wins over Location",
      scenes: [
        [202, undefined, { ...stateHeader, location: "/old" }],
        [200, { status: "succeeded", resourceLocation: "/reports/7" }],
        [200, { id: 7 }],
      ],
      result: { id: 7 },
      asked: ["POST /reports", "GET /operations/7", "GET /reports/7"],
    },
    {
      name: "a POST with Azure-AsyncOperation and Location: there",
      scenes: [
        [
          202,
          undefined,
          { "azure-asyncoperation": "/operations/7", location: "/reports/7" },
        ],
        succeeded,
        [200, { id: 7 }],
      ],
      result: { id: 7 },
      asked: ["POST /reports", "GET /operations/7", "GET /reports/7"],
    },
    {
      name: "via operation: no other place is asked",
      polling: { via: "operation" },
      scenes: [
        [202, undefined, { ...stateHeader, location: "/reports/7" }],
        succeeded,
      ],
      result: { status: "Succeeded" },
      asked: ["POST /reports", "GET /operations/7"],
    },
    {
      name: "a PUT: where it was sent",
      method: "PUT",
      scenes: [[201, { id: 7 }, stateHeader], succeeded, [200, { id: 8 }]],
      result: { id: 8 },
      asked: ["PUT /reports", "GET /operations/7", "GET /reports"],
    },
    {
      name: "a PATCH without Location: where it was sent",
      method: "PATCH",
      scenes: [[202, undefined, stateHeader], succeeded, [200, { id: 8 }]],
      result: { id: 8 },
      asked: ["PATCH /reports", "GET /operations/7", "GET /reports"],
    },
    {
      name: "a DELETE has no result",
      method: "DELETE",
      scenes: [[202, undefined, stateHeader], succeeded],
      result: undefined,
      asked: ["DELETE /reports", "GET /operations/7"],
    },
    {
      name: "Location alone: 202 until it is there",
      scenes: [
        [202, undefined, { location: "/results/7" }],
        [202, undefined, { location: "/results/7b" }],
        [202],
        [200, { id: 7, status: "failed" }],
      ],
      result: { id: 7, status: "failed" },
      asked: [
        "POST /reports",
        "GET /results/7",
        "GET /results/7b",
        "GET /results/7b",
      ],
    },
    {
      name: "Location alone: 204 at the end",
      method: "DELETE",
      scenes: [[202, undefined, { location: "/results/7" }], [204]],
      result: undefined,
      asked: ["DELETE /reports", "GET /results/7"],
    },
    {
      name: "a PUT whose resource has the state",
      method: "PUT",
      scenes: [
        [201, { properties: { provisioningState: "Creating" } }],
        [200, { properties: { provisioningState: "Updating" } }],
        [200, { properties: { provisioningState: "Succeeded" }, id: 7 }],
      ],
      result: { properties: { provisioningState: "Succeeded" }, id: 7 },
      asked: ["PUT /reports", "GET /reports", "GET /reports"],
    },
    {
      name: "done at once",
      scenes: [[200, { id: 7 }]],
      result: { id: 7 },
      asked: ["POST /reports"],
    },
    {
      name: "a state that names a new place",
      scenes: [
        [202, undefined, stateHeader],
        [200, { status: "running" }, { "operation-location": "/operations/8" }],
        succeeded,
      ],
      result: { status: "Succeeded" },
      asked: ["POST /reports", "GET /operations/7", "GET /operations/8"],
    },
    {
      name: "a header of the API's own",
      polling: { header: "X-Job", status: "job.phase" },
      scenes: [
        [202, undefined, { "x-job": "/jobs/7" }],
        [200, { job: { phase: "queued" } }],
        [200, { job: { phase: "COMPLETED" } }],
      ],
      result: { job: { phase: "COMPLETED" } },
      asked: ["POST /reports", "GET /jobs/7", "GET /jobs/7"],
    },
    {
      name: "Location of a state, and words that may be the result's",
      polling: { header: "Location", via: "operation" },
      scenes: [
        [202, undefined, { location: "/jobs/7" }],
        [200, { state: "Processing" }],
        [200, { state: "Active" }],
      ],
      result: { state: "Active" },
      asked: ["POST /reports", "GET /jobs/7", "GET /jobs/7"],
    },
    {
      name: "a URL in the body",
      polling: { url: "links.status", succeeded: ["ready"] },
      scenes: [
        [200, { links: { status: "jobs/7" } }],
        [200, { status: "baking" }],
        [200, { status: "ready" }],
      ],
      result: { status: "ready" },
      asked: ["POST /reports", "GET /jobs/7", "GET /jobs/7"],
    },
    {
      name: "Google's operations: their name",
      polling: { path: "/v1/{+name}", status: "done", result: "response" },
      scenes: [
        [200, { name: "operations/a b" }],
        [200, { name: "operations/a b", done: false }],
        [200, { name: "operations/a b", done: true, response: { id: 7 } }],
      ],
      result: { id: 7 },
      asked: [
        "POST /reports",
        "GET /v1/operations/a%20b",
        "GET /v1/operations/a%20b",
      ],
    },
    {
      name: "Google's operations, done at once",
      polling: { path: "/v1/{+name}", status: "done", result: "response" },
      scenes: [[200, { name: "operations/a", done: true, response: {} }]],
      result: {},
      asked: ["POST /reports"],
    },
    {
      name: "Google's operations that delete, and say so",
      method: "DELETE",
      polling: { path: "/v1/{+name}", status: "done", result: "response" },
      scenes: [[200, { name: "operations/a", done: true, response: {} }]],
      result: {},
      asked: ["DELETE /reports"],
    },
    {
      name: "no result, whatever is at Location",
      polling: { via: "none" },
      scenes: [
        [202, undefined, { location: "/results/7" }],
        (response) => response.end("no JSON"),
      ],
      result: undefined,
      asked: ["POST /reports", "GET /results/7"],
    },
    {
      name: "another operation that tells the state",
      polling: { path: "/jobs/{jobId}", values: { jobId: "job.id" } },
      scenes: [
        [202, { job: { id: 7 } }],
        [200, { status: "in_progress" }],
        [200, { status: "done", url: "x" }],
      ],
      result: { status: "done", url: "x" },
      asked: ["POST /reports", "GET /jobs/7", "GET /jobs/7"],
    },
  ])("$name", async ({ method, polling, scenes, result, asked }) => {
    const server = await play(...scenes);
    const client = connectTo(server.url, { auth });
    const begun = startOperation(client, call(polling, method));
    expect(await begun.wait(fast)).toEqual(result);
    expect(askedOf(server)).toEqual(asked);
    const signed = server.received.map(({ headers }) => headers.authorization);
    expect(new Set(signed)).toEqual(new Set(["Bearer s3cret"]));
    expect(await begun.token()).toBeUndefined();
    expect(await begun.wait(fast)).toEqual(result);
    expect(server.received).toHaveLength(asked.length);
  });
});
