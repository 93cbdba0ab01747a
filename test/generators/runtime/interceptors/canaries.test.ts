import { beforeEach, expect, test, vi } from "vitest";
import { json } from "../../../../generators/runtime/bodies/json.js";
import { apiKey } from "../../../../generators/runtime/credentials/api-key.js";
import { basic } from "../../../../generators/runtime/credentials/basic.js";
import { bearer } from "../../../../generators/runtime/credentials/bearer.js";
import { deprecationWarnings } from "../../../../generators/runtime/interceptors/deprecation-warnings.js";
import { logging } from "../../../../generators/runtime/interceptors/logging.js";
import { logRetries } from "../../../../generators/runtime/interceptors/log-retries.js";
import { retryCount } from "../../../../generators/runtime/interceptors/retry-count.js";
import { traceContext } from "../../../../generators/runtime/interceptors/trace-context.js";
import { instrument } from "../../../../generators/runtime/otel/open-telemetry.js";
import { fromConnection } from "../../../../generators/runtime/parameters/from-connection.js";
import { send } from "../../../../generators/runtime/send.js";
import { sendJson, serve } from "../../../servers/serve.js";
import { canary, capturePrints, echo, expectClean, show } from "../canary.js";
import { connectTo, operation } from "../connection.js";
import { openTelemetryInMemory } from "../otel/telemetry.js";

/** No wait between tries. */
beforeEach(() => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  return () => vi.restoreAllMocks();
});

/** Each with a secret in one more place. */
const auth = [
  apiKey("header", { in: "header", name: "X-Key" }, canary("header")),
  apiKey("query", { in: "query", name: "key" }, canary("query")),
  apiKey("cookie", { in: "cookie", name: "sid" }, canary("cookie")),
  bearer("bearer", canary("bearer")),
  basic("basic", { username: canary("user"), password: canary("word") }),
];
/** Filled by the connection. */
const places = ["path", "query", "header", "cookie"] as const;
const internal = fromConnection(
  places.map((place) => {
    return { in: place, name: `own-${place}`, option: place, secret: true };
  }),
);
const options = Object.fromEntries(
  places.map((place) => [place, canary(`option-${place}`)]),
);
const headers = { "x-connection": canary("connection") };
const call = operation({
  method: "POST",
  path: "/{status}/{own-path}",
  internal,
  params: { filter: "query", tenant: "header", session: "cookie" },
  auth: [{ header: [], query: [], cookie: [], bearer: [] }],
  body: json(),
  deprecated: {},
});
const secrets = {
  filter: canary("filter"),
  tenant: canary("tenant"),
  session: canary("session"),
  body: { text: canary("body") },
};

/** Echoes all it got, in its body and in headers of its own. */
const startEcho = () =>
  serve((response, received) => {
    const said = echo(received);
    const status = Number(/^\/(\d+)/.exec(received.target)?.[1] ?? 200);
    if (status === 0) return received.request.socket.destroy();
    sendJson(response, status, said, {
      "x-echo": JSON.stringify(said.headers),
      "set-cookie": `sid=${canary("set")}`,
      location: `/?from=${encodeURIComponent(said.target)}`,
      "x-request-id": "req_1",
      deprecation: "@1688169599",
    });
  });

test("E3 E4 no secret is in logs, spans, metrics or warnings", async () => {
  const prints = capturePrints();
  const telemetry = openTelemetryInMemory();
  const logged: unknown[] = [];
  const log = (entry: unknown) => logged.push(entry);
  const { url, received } = await startEcho();
  const client = connectTo(url, {
    ...options,
    auth,
    headers,
    timeoutMs: 500,
    retry: { attempts: 2, onRetry: logRetries(log, { level: "debug" }) },
    interceptors: [
      instrument({ name: "pets-connector", version: "1.2.3" }, telemetry),
      logging(log, { level: "debug" }),
      logging(console, { level: "debug" }),
      deprecationWarnings(log),
      traceContext(),
      retryCount(),
    ],
  });
  const statuses = [200, 302, 400, 401, 404, 429, 500, 503, 0];
  for (const status of statuses)
    await send(client, call, { status, ...secrets }).catch(() => undefined);
  const sent = received.map(({ headers: own, target, body }) => {
    return `${JSON.stringify(own)} ${decodeURIComponent(target)} ${body.toString()}`;
  });
  for (const kind of ["header", "query", "bearer", "option-path", "body"])
    expect(sent[0]).toContain(canary(kind));
  const spans = await telemetry.spans();
  const metrics = await telemetry.metrics();
  expect(logged.length).toBeGreaterThan(2 * statuses.length);
  expect(spans.length).toBeGreaterThanOrEqual(statuses.length);
  expect(metrics[0]?.dataPoints.length).toBeGreaterThan(5);
  const attributes = spans.map((span) => [
    span.name,
    span.attributes,
    span.status,
    span.events,
    span.links,
  ]);
  for (const told of [...logged, ...attributes, ...metrics])
    expectClean(show(told));
  expectClean(prints());
  expect(prints()).toContain("req_1");
  expect(show(logged)).toContain("attempt 2 follows in");
});

test("E3 nor what a platform quotes of a URL", async () => {
  const telemetry = openTelemetryInMemory();
  const logged: unknown[] = [];
  const client = connectTo("https://api.example", {
    ...options,
    auth,
    retry: { attempts: 1 },
    fetch: async (input) => {
      throw Object.assign(new TypeError(`failed: ${String(input)}`), {
        code: canary("code"),
      });
    },
    interceptors: [
      instrument({ name: "pets-connector", version: "1.2.3" }, telemetry),
      logging((entry) => logged.push(entry), { level: "debug" }),
    ],
  });
  await send(client, call, { status: 1, ...secrets }).catch(() => undefined);
  const [span] = await telemetry.spans();
  expect(span?.attributes["error.type"]).toBe("network_error");
  expectClean(show([logged, span?.attributes, span?.status]));
});
