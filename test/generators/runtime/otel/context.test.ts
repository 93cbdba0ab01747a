import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  trace,
} from "@opentelemetry/api";
import { describe, expect, test } from "vitest";
import {
  instrument,
  type OpenTelemetryOptions,
} from "../../../../generators/runtime/otel/open-telemetry.js";
import { send } from "../../../../generators/runtime/send.js";
import type { Interceptor } from "../../../../generators/runtime/transport/interceptor.js";
import { sendJson, serve } from "../../../servers/serve.js";
import { connectTo, fakeFetch } from "../connection.js";
import { connector, observe, params, pet } from "./observe.js";
import { openTelemetryInMemory, register } from "./telemetry.js";

describe("T7 the context of a call", () => {
  const baggage = propagation.createBaggage({ tenant: { value: "t" } });
  const valid = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  /** Calls an operation within a span of the application. */
  async function callWithin(
    options: OpenTelemetryOptions = {},
    headers?: Record<string, string>,
  ) {
    const telemetry = openTelemetryInMemory();
    register(telemetry);
    const server = await serve((response, _, index) => {
      sendJson(response, index ? 200 : 503, {}, { "retry-after": "0" });
    });
    const interceptors = [instrument(connector, options)];
    const client = connectTo(server.url, { interceptors });
    const own = telemetry.tracerProvider.getTracer("app").startSpan("work");
    const active = propagation.setBaggage(
      trace.setSpan(ROOT_CONTEXT, own),
      baggage,
    );
    await context.with(active, () => send(client, pet, params, { headers }));
    own.end();
    const spans = await telemetry.spans();
    const sent = server.received.map((one) => one.headers);
    return { own: own.spanContext(), spans, sent };
  }

  test("is the parent of all its tries, and the API is told of each", async () => {
    const { own, spans, sent } = await callWithin();
    const tries = spans.filter(({ kind }) => kind === SpanKind.CLIENT);
    expect(tries).toHaveLength(2);
    for (const [index, span] of tries.entries()) {
      const { traceId, spanId } = span.spanContext();
      expect(span.parentSpanContext?.spanId).toBe(own.spanId);
      expect(traceId).toBe(own.traceId);
      expect(sent[index]?.["traceparent"]).toBe(`00-${traceId}-${spanId}-01`);
      expect(sent[index]).not.toHaveProperty("baggage");
    }
  });

  test("is told with its baggage only if that is wanted", async () => {
    const { sent } = await callWithin({ propagate: "all" });
    expect(sent[0]).toMatchObject({ baggage: "tenant=t" });
    expect(sent[0]).toHaveProperty("traceparent");
  });

  test("is kept from the API if that is wanted", async () => {
    const { sent, spans } = await callWithin({ propagate: "none" });
    expect(sent[0]).not.toHaveProperty("traceparent");
    expect(spans).toHaveLength(3);
  });

  test("that the caller names itself is passed through unchanged, and alone", async () => {
    const headers = { traceparent: valid };
    const { sent } = await callWithin({ propagate: "all" }, headers);
    expect(sent).toHaveLength(2);
    for (const one of sent) {
      expect(one).toMatchObject(headers);
      expect(one).not.toHaveProperty("baggage");
    }
  });

  test("adds to no header that the caller has set", async () => {
    const headers = { baggage: "own=1" };
    const { sent } = await callWithin({ propagate: "all" }, headers);
    expect(sent[0]).toMatchObject(headers);
    expect(sent[0]).toHaveProperty("traceparent");
  });

  test("is that of interceptors further in", async () => {
    const telemetry = openTelemetryInMemory();
    register(telemetry);
    const seen: unknown[] = [];
    const spy: Interceptor = (next) => async (request) => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      seen.push(trace.getActiveSpan()?.spanContext().spanId);
      return next(request);
    };
    const { fetch } = fakeFetch(Response.json({}));
    const interceptors = [instrument(connector, {}), spy];
    await send(
      connectTo("https://a.example", { fetch, interceptors }),
      pet,
      params,
    );
    const [span] = await telemetry.spans();
    expect(seen).toEqual([span?.spanContext().spanId]);
  });

  test("breaks no call where it cannot be told", async () => {
    register(openTelemetryInMemory());
    propagation.disable();
    propagation.setGlobalPropagator({
      inject(_, carrier, setter) {
        setter.set(carrier, "a b", "\r\n");
      },
      extract: (one) => one,
      fields: () => [],
    });
    const { error } = await observe();
    expect(error).toBeUndefined();
  });
});
