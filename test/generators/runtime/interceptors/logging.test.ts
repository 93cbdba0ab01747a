import { beforeEach, describe, expect, test, vi } from "vitest";
import type { LogEntry } from "../../../../generators/runtime/interceptors/logger.js";
import { logRetries } from "../../../../generators/runtime/interceptors/log-retries.js";
import {
  logging,
  type LoggingOptions,
} from "../../../../generators/runtime/interceptors/logging.js";
import { send } from "../../../../generators/runtime/send.js";
import type { Interceptor } from "../../../../generators/runtime/transport/interceptor.js";
import { connectTo, failureOf, fakeFetch, operation } from "../connection.js";

const base = "https://api.example";
const call = operation({ path: "/pets/{petId}", params: { q: "query" } });
const params = { petId: "p1", q: "v" };
const busy = () =>
  new Response("busy", { status: 503, headers: { "retry-after-ms": "0" } });

/** No wait between tries, and no time passes. */
beforeEach(() => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  vi.spyOn(performance, "now").mockReturnValue(0);
  return () => vi.restoreAllMocks();
});

/** Calls an operation, and gives what was logged. */
async function log(
  responses: readonly (Response | Error)[],
  options: LoggingOptions = {},
  ...inner: Interceptor[]
): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  const { fetch } = fakeFetch(...responses);
  const interceptors = [logging((entry) => entries.push(entry), options)];
  const client = connectTo(base, {
    fetch,
    interceptors: [...interceptors, ...inner],
    retry: { attempts: responses.length },
    headers: { "x-tenant": "t", accept: "application/json" },
  });
  await send(client, call, params).then(
    () => undefined,
    () => undefined,
  );
  return entries;
}

const url = "https://api.example/pets/p1?q=REDACTED";
const fields = { operationId: "pets.get", attempt: 1, method: "GET", url };

describe("E4 every try is logged", () => {
  test("a success", async () => {
    const headers = { "x-request-id": "req_1" };
    expect(await log([Response.json({}, { headers })])).toEqual([
      {
        level: "info",
        message: `[pets.get] GET ${url}: 200 in 0 ms, req_1`,
        fields: { ...fields, status: 200, durationMs: 0, requestId: "req_1" },
      },
    ]);
  });

  test("a refusal, a broken connection, and what follows", async () => {
    const reset = new TypeError("fetch failed", {
      cause: Object.assign(new Error("secret"), { code: "ECONNRESET" }),
    });
    const entries = await log([busy(), reset, Response.json({})]);
    expect(entries.map(({ level, message }) => [level, message])).toEqual([
      ["warn", `[pets.get] GET ${url}: 503 in 0 ms`],
      ["warn", `[pets.get] GET ${url}: ECONNRESET after 0 ms, attempt 2`],
      ["info", `[pets.get] GET ${url}: 200 in 0 ms, attempt 3`],
    ]);
    expect(entries[1]?.fields).toEqual({
      ...fields,
      attempt: 2,
      error: "ECONNRESET",
      durationMs: 0,
    });
  });

  test("at level debug, with headers", async () => {
    const response = Response.json({}, { headers: { "x-other": "o" } });
    const entries = await log([response], {
      level: "debug",
      show: { headers: ["X-Tenant"], query: ["q"] },
    });
    expect(entries).toMatchObject([
      {
        level: "debug",
        message: "[pets.get] GET https://api.example/pets/p1?q=v: sent",
        fields: { headers: { "x-tenant": "t", accept: "application/json" } },
      },
      {
        level: "info",
        fields: {
          headers: {
            "x-other": "REDACTED",
            "content-type": "application/json",
          },
        },
      },
    ]);
  });

  test.each([
    { level: "warn", want: [503] },
    { level: "error", want: [] },
  ] as const)("only from level $level on", async ({ level, want }) => {
    const entries = await log([busy(), Response.json({})], { level });
    expect(entries.map((entry) => entry.fields["status"])).toEqual(want);
  });

  test("an interceptor further in that fails, by its name alone", async () => {
    const entries = await log([Response.json({})], {}, () => () => {
      throw new RangeError("secret");
    });
    expect(entries).toMatchObject([
      { level: "error", fields: { error: "RangeError" } },
    ]);
    expect(JSON.stringify(entries)).not.toContain("secret");
  });
});

const hanging: typeof globalThis.fetch = (_, init) =>
  new Promise((_resolve, reject) => {
    const { signal } = init ?? {};
    signal?.addEventListener("abort", () => reject(signal.reason));
  });

test.each([
  { name: "timeout", level: "warn", options: () => ({ timeoutMs: 10 }) },
  {
    name: "aborted",
    level: "info",
    options: () => ({ signal: AbortSignal.timeout(10) }),
  },
])(
  "a try that ends early is logged as $name",
  async ({ name, level, options }) => {
    const entries: LogEntry[] = [];
    const client = connectTo(base, {
      fetch: hanging,
      retry: { attempts: 1 },
      interceptors: [logging((entry) => entries.push(entry))],
    });
    await failureOf(send(client, operation(), undefined, options()));
    await vi.waitFor(() =>
      expect(entries).toMatchObject([{ level, fields: { error: name } }]),
    );
  },
);

describe("E4 loggers", () => {
  const spies = () => ({
    debug: vi.fn<(...said: unknown[]) => void>(),
    info: vi.fn<(...said: unknown[]) => void>(),
    warn: vi.fn<(...said: unknown[]) => void>(),
    error: vi.fn<(...said: unknown[]) => void>(),
  });
  const request = async (logger: Parameters<typeof logging>[0]) => {
    const { fetch } = fakeFetch(Response.json({}));
    const interceptors = [logging(logger, { level: "debug" })];
    return send(connectTo(base, { fetch, interceptors }), operation());
  };

  test("like console get the message first", async () => {
    const logger = spies();
    await request(logger);
    const want = [expect.any(String), expect.any(Object)];
    expect(logger.debug.mock.calls).toEqual([want]);
    expect(logger.info.mock.calls).toEqual([want]);
  });

  test("like pino get the fields first", async () => {
    const logger = { ...spies(), bindings: () => ({}) };
    await request(logger);
    const want = [expect.any(Object), expect.any(String)];
    expect(logger.info.mock.calls).toEqual([want]);
  });

  test("console is one", () => {
    expect(logging(console)).toBeInstanceOf(Function);
  });

  const broken = (fail: () => unknown) => ({
    debug: fail,
    info: fail,
    warn: fail,
    error: fail,
  });
  test.each([
    {
      name: "throws",
      fail: () => {
        throw new Error("no log");
      },
    },
    { name: "rejects", fail: () => Promise.reject(new Error("no log")) },
    { name: "rejects in its own way", fail: () => ({ then: 1 }) },
  ])("that $name breaks no call", async ({ fail }) => {
    expect(await request(broken(fail))).toEqual({});
    expect(await request(fail)).toEqual({});
    const unlike = {} as ReturnType<typeof broken>;
    expect(await request(unlike)).toEqual({});
  });

  test("get one line, whatever a server says", async () => {
    const lines: string[] = [];
    const hostile = "id\u001b[2J\u009b2J\u2028x";
    const response = Response.json({});
    vi.spyOn(response.headers, "get").mockReturnValue(hostile);
    const client = connectTo(base, {
      fetch: async () => response,
      interceptors: [logging(({ message }) => lines.push(message))],
    });
    await failureOf(
      send(client, operation()).then(() => {
        throw new Error();
      }),
    );
    expect(lines[0]).toMatch(/^[\x20-\x7e]+$/);
  });
});

test("E4 each wait before a further try is logged", async () => {
  const entries: LogEntry[] = [];
  const onRetry = logRetries((entry) => entries.push(entry));
  onRetry({ operationId: "pets.get", attempts: 1, waitMs: 340.4, status: 503 });
  onRetry({ operationId: "pets.get", attempts: 2, waitMs: 0 });
  expect(entries).toEqual([
    {
      level: "info",
      message: "[pets.get] 503: attempt 2 follows in 340 ms",
      fields: {
        operationId: "pets.get",
        attempts: 1,
        waitMs: 340,
        status: 503,
      },
    },
    {
      level: "info",
      message: "[pets.get] no response: attempt 3 follows in 0 ms",
      fields: { operationId: "pets.get", attempts: 2, waitMs: 0 },
    },
  ]);
});
