import { describe, expect, test, vi } from "vitest";
import { apiKey } from "../../../../generators/runtime/credentials/api-key.js";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import { retryCount } from "../../../../generators/runtime/interceptors/retry-count.js";
import {
  traceContext,
  type TraceSource,
} from "../../../../generators/runtime/interceptors/trace-context.js";
import { send } from "../../../../generators/runtime/send.js";
import type { Interceptor } from "../../../../generators/runtime/transport/interceptor.js";
import { sendJson, serve, type Received } from "../../../servers/serve.js";
import { connectTo, operation } from "../connection.js";

/** Every header, each time that it was sent. */
const headersOf = ({ request }: Received, name: string): readonly string[] =>
  request.headersDistinct[name] ?? [];

const valid = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
const other = "00-1af7651916cd43dd8448eb211c80319c-c7ad6b7169203331-00";

interface Given {
  readonly interceptors?: readonly Interceptor[];
  readonly headers?: Record<string, string>;
  /** How many tries are refused before one is answered. */
  readonly refused?: number;
}

/** Calls an operation of a server, and gives what came there. */
async function capture({ interceptors = [], headers, refused = 0 }: Given) {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const server = await serve((response, _, index) => {
    sendJson(response, index < refused ? 503 : 200, {}, { "retry-after": "0" });
  });
  const client = connectTo(server.url, { interceptors });
  await send(client, operation(), undefined, { headers });
  return server.received;
}

describe("T7 trace context", () => {
  test("that a caller sets is passed through unchanged, also with every retry", async () => {
    const headers = {
      traceparent: valid,
      tracestate: "vendor=a,other=b",
      baggage: "tenant=t",
    };
    for (const interceptors of [[], [traceContext()]]) {
      const received = await capture({ headers, interceptors, refused: 2 });
      expect(received).toHaveLength(3);
      for (const one of received)
        for (const [name, value] of Object.entries(headers))
          expect(headersOf(one, name)).toEqual([value]);
    }
  });

  test.each<{ name: string; given: ReturnType<TraceSource> }>([
    { name: "an object", given: { traceparent: valid, tracestate: "a=b" } },
    {
      name: "headers of a web request",
      given: new Headers({ traceparent: valid, tracestate: "a=b" }),
    },
    {
      name: "headers of Node's request",
      given: { traceparent: valid, tracestate: ["a=b"], host: "h" } as object,
    },
  ])("of $name is passed on", async ({ given }) => {
    const interceptors = [traceContext(() => given)];
    const [one] = await capture({ interceptors });
    expect(one && headersOf(one, "traceparent")).toEqual([valid]);
    expect(one && headersOf(one, "tracestate")).toEqual(["a=b"]);
    expect(one?.headers["host"]).toMatch(/^127/);
  });

  test("of a caller goes before that of the source", async () => {
    const source = { traceparent: valid, tracestate: "a=b" };
    const interceptors = [traceContext(() => source)];
    const headers = { traceparent: other };
    const [one] = await capture({ interceptors, headers });
    expect(one?.headers["traceparent"]).toBe(other);
    expect(one?.headers).not.toHaveProperty("tracestate");
  });

  test.each([
    "00-00000000000000000000000000000000-b7ad6b7169203331-01",
    "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
    "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
    "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
    "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
    "00-0af7651916cd43dd8448eb211c80319-b7ad6b7169203331-01",
    `${valid}, ${other}`,
    "",
  ])("that is invalid is not sent: %j", async (traceparent) => {
    const trace = { traceparent, tracestate: "a=b" };
    for (const given of [
      { interceptors: [traceContext(() => trace)] },
      { interceptors: [traceContext()], headers: trace },
    ]) {
      const [one] = await capture(given);
      expect(one?.headers).not.toHaveProperty("traceparent");
      expect(one?.headers).not.toHaveProperty("tracestate");
    }
  });

  test("of a later version may say more", async () => {
    const later = `cc${valid.slice(2)}-what-the-future-will-be`;
    const interceptors = [traceContext(() => ({ traceparent: later }))];
    const [one] = await capture({ interceptors });
    expect(one?.headers["traceparent"]).toBe(later);
  });

  test.each<{ name: string; source: TraceSource }>([
    { name: "knows none", source: () => undefined },
    {
      name: "fails",
      source: () => {
        throw new Error("no store");
      },
    },
    {
      name: "has another kind",
      source: () => ({ traceparent: [valid, valid] }),
    },
    {
      name: "has a state that cannot travel",
      source: () => ({ tracestate: "a\r\nb" }),
    },
  ])("of a source that $name is not sent", async ({ source }) => {
    const [one] = await capture({ interceptors: [traceContext(source)] });
    expect(one?.headers).not.toHaveProperty("traceparent");
    expect(one?.headers).not.toHaveProperty("tracestate");
  });
});

describe("T7 the count of retries", () => {
  test("is sent with every try, once, if it is asked for", async () => {
    const given = { interceptors: [retryCount()], refused: 2 };
    const received = await capture(given);
    expect(received.map((one) => headersOf(one, "x-retry-count"))).toEqual([
      ["0"],
      ["1"],
      ["2"],
    ]);
    const [silent] = await capture({});
    expect(silent?.headers).not.toHaveProperty("x-retry-count");
  });

  test("has the name that the API gives it, and the value of a caller", async () => {
    const interceptors = [retryCount("X-Attempt")];
    const [one] = await capture({ interceptors });
    expect(one?.headers["x-attempt"]).toBe("0");
    const headers = { "x-attempt": "7" };
    const [own] = await capture({ interceptors, headers });
    expect(own && headersOf(own, "x-attempt")).toEqual(["7"]);
  });

  test.each(["", "a b", "a\r\nb", "é"])("is refused the name %j", (name) => {
    expect(() => retryCount(name)).toThrow(ArgumentError);
  });
});

test("T7 the connector names itself, once", async () => {
  const auth = apiKey("key", { in: "header", name: "X-Key" }, "k");
  const server = await serve((response) => sendJson(response, 200, {}));
  const client = connectTo(server.url, { auth, userAgent: "app/1" });
  await send(client, operation({ auth: [{ key: [] }] }));
  const [one] = server.received;
  expect(one && headersOf(one, "user-agent")).toEqual([
    "pets-connector/1.2.3 app/1",
  ]);
});
