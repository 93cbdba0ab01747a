import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type {
  MockAction,
  MockLongRunning,
} from "../../../generators/mocks/src/catalogue.js";
import { createHandlersFor } from "../../../generators/mocks/src/handlers.js";
import { startOperation } from "../../../generators/runtime/long-running/start.js";
import type { Polling } from "../../../generators/runtime/long-running/polling.js";
import { connectTo, operation } from "../runtime/connection.js";

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const baseUrl = "https://api.example.test/v1";
const json = (status: string, schema: object) => ({
  status,
  contentType: "application/json",
  schema,
});

interface Given {
  readonly name: string;
  readonly method?: string;
  readonly longRunning?: Partial<MockLongRunning>;
  readonly responses: MockAction["http"]["responses"];
  readonly states?: readonly (string | undefined)[];
  readonly result: unknown;
}

const ticket = { properties: { id: { const: 7 } }, required: ["id"] };
const output = { const: "made" };

describe("mocks play operations that go on", () => {
  test.each<Given>([
    {
      name: "to what its last state says is made",
      responses: [json("202", ticket)],
      states: ["running", "Succeeded"],
      result: "made",
    },
    {
      name: "to a part of the last state",
      longRunning: { result: "job.made", status: "job.state", last: "ok" },
      responses: [json("202", ticket)],
      states: ["running", "ok"],
      result: "made",
    },
    {
      name: "with a URL in the body",
      longRunning: { url: "links.state" },
      responses: [json("202", ticket)],
      states: ["running", "Succeeded"],
      result: "made",
    },
    {
      name: "with a header of its own",
      longRunning: { header: "X-Job" },
      responses: [json("200", ticket)],
      states: ["running", "Succeeded"],
      result: "made",
    },
    {
      name: "without a result",
      method: "DELETE",
      longRunning: { kind: "none", via: "none", output: { type: "null" } },
      responses: [{ status: "202" }],
      states: ["running", "Succeeded"],
      result: undefined,
    },
    {
      name: "done at once, where another operation would tell its state",
      longRunning: {
        path: "/{+name}",
        status: "done",
        last: true,
        result: "response",
      },
      responses: [
        json("200", { properties: { name: { const: "a" }, error: {} } }),
      ],
      states: [],
      result: "made",
    },
    {
      name: "done at once, where the description has no 202",
      responses: [json("200", ticket)],
      states: [],
      result: { id: 7 },
    },
  ])("$name", async ({ method = "POST", longRunning, responses, ...want }) => {
    const played = { last: "Succeeded", kind: "json", output, ...longRunning };
    const http = { method, path: "/reports", result: "json", responses };
    const action = {
      id: "reports.make",
      http: { ...http, longRunning: played },
    };
    const catalogue = {
      environments: [{ url: baseUrl }],
      actions: [action],
      $defs: {},
    };
    server.use(...createHandlersFor(catalogue, {}));
    const { last: _, kind: __, output: ___, ...polling } = played;
    const called = operation({ id: "reports.make", method, path: "/reports" });
    const states: (string | undefined)[] = [];
    const begun = startOperation(
      connectTo(baseUrl),
      { ...called, longRunning: polling as Polling },
      {},
    );
    const result = await begun.wait({
      onProgress: ({ state }) => states.push(state),
    });
    expect(result).toEqual(want.result);
    expect(states).toEqual(want.states);
  });

  test("what a test asks for is answered as it is", async () => {
    const http = { method: "POST", path: "/reports", result: "json" };
    const longRunning = { last: "Succeeded", kind: "json", output };
    const responses = [json("202", ticket)];
    const action = { id: "a.b", http: { ...http, longRunning, responses } };
    const actions = [action];
    const catalogue = { environments: [{ url: baseUrl }], actions, $defs: {} };
    const replies = { "a.b": { status: 202, body: { id: 8 } } };
    server.use(...createHandlersFor(catalogue, { replies }));
    const response = await fetch(`${baseUrl}/reports`, { method: "POST" });
    expect(await response.json()).toEqual({ id: 8 });
    expect(response.headers.has("operation-location")).toBe(false);
  });
});
