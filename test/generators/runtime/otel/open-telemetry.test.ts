import { SpanKind, SpanStatusCode } from "@opentelemetry/api";
import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  ArgumentError,
  RateLimitError,
} from "../../../../generators/runtime/errors/errors.js";
import { instrument } from "../../../../generators/runtime/otel/open-telemetry.js";
import { send } from "../../../../generators/runtime/send.js";
import type { Interceptor } from "../../../../generators/runtime/transport/interceptor.js";
import { serve } from "../../../servers/serve.js";
import {
  connectTo,
  failureOf,
  fakeFetch,
  type AnyCall,
} from "../connection.js";
import { connector, observe, params, pet, read } from "./observe.js";
import { openTelemetryInMemory, register } from "./telemetry.js";

beforeEach(() => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  return () => vi.restoreAllMocks();
});

const asked = {
  "http.request.method": "GET",
  "server.address": "api.example",
  "server.port": 443,
  "url.template": "/pets/{petId}",
};
const full = "https://api.example/v1/pets/p1?q=REDACTED";

describe("the conventions for HTTP clients", () => {
  test("a success", async () => {
    const { spans, metric, counts } = await observe();
    expect(spans).toHaveLength(1);
    expect(spans[0]).toMatchObject({
      name: "GET /pets/{petId}",
      kind: SpanKind.CLIENT,
      status: { code: SpanStatusCode.UNSET },
      ended: true,
      events: [],
      instrumentationScope: connector,
    });
    const answered = { "http.response.status_code": 200 };
    expect(spans[0]?.attributes).toEqual({
      ...asked,
      ...answered,
      "url.full": full,
    });
    expect(metric?.descriptor).toMatchObject({
      name: "http.client.request.duration",
      unit: "s",
      advice: {
        explicitBucketBoundaries: [
          0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5,
          10,
        ],
      },
    });
    expect(counts).toEqual([
      { attributes: { ...asked, ...answered }, count: 1 },
    ]);
  });

  test("every try has a span, and counts", async () => {
    const busy = new Response(null, {
      status: 503,
      headers: { "retry-after-ms": "0" },
    });
    const reset = new TypeError("fetch failed", {
      cause: Object.assign(new Error(), { code: "ECONNRESET" }),
    });
    const { spans, counts } = await observe({
      responses: [busy, reset, Response.json({})],
    });
    const told = spans.map(({ attributes, status }) => [
      attributes["http.request.resend_count"],
      attributes["http.response.status_code"],
      attributes["error.type"],
      status.code,
    ]);
    const { ERROR, UNSET } = SpanStatusCode;
    expect(told).toEqual([
      [undefined, 503, "503", ERROR],
      [1, undefined, "ECONNRESET", ERROR],
      [2, 200, undefined, UNSET],
    ]);
    expect(spans[0]?.status).not.toHaveProperty("message");
    expect(counts.map(({ count }) => count)).toEqual([1, 1, 1]);
    for (const { attributes } of counts)
      expect(attributes).not.toHaveProperty("http.request.resend_count");
  });

  test.each<{ status: number; outcomes?: AnyCall["outcomes"]; error?: string }>(
    [
      { status: 204 },
      { status: 304 },
      { status: 400, error: "400" },
      { status: 404, error: "404" },
      { status: 404, outcomes: [404] },
      { status: 404, outcomes: ["5XX"], error: "404" },
      { status: 500, error: "500" },
    ],
  )("status $status with the outcomes $outcomes", async (given) => {
    const { status, outcomes, error } = given;
    const { spans, counts } = await observe({
      call: { ...pet, result: "none", ...(outcomes && { outcomes }) },
      responses: [new Response(null, { status })],
    });
    const { ERROR, UNSET } = SpanStatusCode;
    expect(spans[0]?.status.code).toBe(error ? ERROR : UNSET);
    expect(spans[0]?.attributes["error.type"]).toBe(error);
    expect(counts[0]?.attributes["error.type"]).toBe(error);
    expect(spans[0]?.attributes["http.response.status_code"]).toBe(status);
  });

  test.each([
    { url: "http://api.example", want: ["api.example", 80] },
    { url: "https://api.example:8443/", want: ["api.example", 8443] },
    { url: "http://[::1]:8080", want: ["::1", 8080] },
  ])("the server of $url", async ({ url, want }) => {
    const { spans } = await observe({ url });
    const { attributes } = spans[0] ?? {};
    const { "server.address": host, "server.port": port } = attributes ?? {};
    expect([host, port]).toEqual(want);
  });

  test("a method that few know", async () => {
    const call = { ...pet, method: "COPY" };
    const { spans, counts } = await observe({ call });
    expect(spans[0]?.name).toBe("HTTP /pets/{petId}");
    expect(spans[0]?.attributes).toMatchObject({
      "http.request.method": "_OTHER",
      "http.request.method_original": "COPY",
    });
    expect(counts[0]?.attributes["http.request.method"]).toBe("_OTHER");
    const known = await observe({ call, options: { knownMethods: ["COPY"] } });
    expect(known.spans[0]?.name).toBe("COPY /pets/{petId}");
  });

  test("the duration of the metric is that of the span", async () => {
    const slow: Interceptor = (next) => async (request) => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      return next(request);
    };
    const { spans, metric } = await observe({ inner: slow });
    const [seconds = 0, nanoseconds = 0] = spans[0]?.duration ?? [];
    const { sum = 0 } = (metric?.dataPoints[0]?.value ?? {}) as {
      sum?: number;
    };
    expect(sum).toBeGreaterThan(0.05);
    expect(Math.abs(sum - seconds - nanoseconds / 1e9)).toBeLessThan(0.02);
  });
});

describe("the failures that a span names", () => {
  test("a redirect that is not followed", async () => {
    const headers = { location: "https://other.example/" };
    const { spans } = await observe({
      responses: [new Response(null, { status: 302, headers })],
    });
    expect(spans[0]?.attributes).toMatchObject({
      "http.response.status_code": 302,
      "error.type": "api_error",
    });
    expect(spans[0]?.status.code).toBe(SpanStatusCode.ERROR);
  });

  test.each([
    { name: "timeout", limits: () => ({ timeoutMs: 20 }) },
    { name: "aborted", limits: () => ({ signal: AbortSignal.timeout(20) }) },
  ])("$name", async ({ name, limits }) => {
    const telemetry = openTelemetryInMemory();
    const { url } = await serve(() => undefined);
    const interceptors = [instrument(connector, telemetry)];
    const retry = { attempts: 1 };
    const client = connectTo(url, { interceptors, retry });
    await failureOf(send(client, pet, params, limits()));
    const spans = await vi.waitUntil(async () => {
      const ended = await telemetry.spans();
      return ended.length > 0 && ended;
    });
    expect(spans[0]?.attributes["error.type"]).toBe(name);
    expect(spans[0]?.status.code).toBe(SpanStatusCode.ERROR);
  });

  test("a request that a limiter further in does not send", async () => {
    const unsent = { status: 0, headers: new Headers(), detail: "not sent" };
    const context = { operationId: "pets.get", attempts: 0 };
    const { spans } = await observe({
      inner: () => async () => {
        throw new RateLimitError(unsent, context, undefined);
      },
    });
    const { attributes = {} } = spans[0] ?? {};
    expect(attributes["error.type"]).toBe("rate_limited");
    expect(attributes).not.toHaveProperty("http.response.status_code");
  });

  test("that of an interceptor further in, by its name alone", async () => {
    const thrown = new RangeError("secret");
    const { spans, error } = await observe({
      inner: () => () => {
        throw thrown;
      },
    });
    expect(error).toBe(thrown);
    expect(spans[0]?.attributes["error.type"]).toBe("RangeError");
    expect(spans[0]?.status).toEqual({ code: SpanStatusCode.ERROR });
  });

  test("one of a connector says more", async () => {
    const { spans } = await observe({ responses: [new TypeError("failed")] });
    expect(spans[0]?.attributes["error.type"]).toBe("network_error");
    expect(spans[0]?.status.message).toMatch(/^\[pets.get\] no response/);
  });
});

describe("without an SDK", () => {
  test("nothing happens", async () => {
    const { fetch, requests } = fakeFetch(Response.json({}));
    const interceptors = [instrument(connector, {})];
    const client = connectTo("https://a.example", { fetch, interceptors });
    expect(await send(client, pet, params)).toEqual({});
    expect(requests[0]?.headers.has("traceparent")).toBe(false);
  });

  test("one that comes after the connector is used", async () => {
    const { fetch } = fakeFetch(Response.json({}));
    const interceptors = [instrument(connector, {})];
    const client = connectTo("https://a.example", { fetch, interceptors });
    await send(client, pet, params);
    const telemetry = openTelemetryInMemory();
    register(telemetry);
    await send(client, pet, params);
    const { spans, counts } = await read(telemetry);
    expect(spans).toHaveLength(1);
    expect(counts.map(({ count }) => count)).toEqual([1]);
  });
});

test("X6 a request to another origin fails, and has its span", async () => {
  const { spans, error, requests } = await observe({
    inner: (next) => (request) =>
      next({ ...request, url: new URL("https://evil.example/") }),
  });
  expect(error).toBeInstanceOf(ArgumentError);
  expect(requests).toEqual([]);
  expect(spans[0]?.attributes["error.type"]).toBe("ArgumentError");
});
