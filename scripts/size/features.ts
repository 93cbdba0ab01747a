/** A feature of the runtime, and the code that brings it into a bundle. */
export interface Feature {
  readonly name: string;
  readonly imports: Readonly<Record<string, string>>;
  /** Members of the operation's literal. */
  readonly operation?: string;
  /** Members of the connection's options. */
  readonly options?: string;
  /** Statements after the call. */
  readonly also?: string;
}

const oauth = (flow: string) =>
  `auth: oauth2({ scheme: "s", flow: "${flow}", tokenUrl: "https://a.example/token" }, { clientId: "a" })`;
const auth = "auth: [{ s: [] }]";

export const FEATURES: readonly Feature[] = [
  {
    name: "API key in a header",
    imports: { apiKey: "credentials/api-key" },
    operation: auth,
    options: 'auth: apiKey("s", { in: "header", name: "X-Key" }, "k")',
  },
  {
    name: "bearer token",
    imports: { bearer: "credentials/bearer" },
    operation: auth,
    options: 'auth: bearer("s", "t")',
  },
  {
    name: "user name and password",
    imports: { basic: "credentials/basic" },
    operation: auth,
    options: 'auth: basic("s", { username: "u", password: "p" })',
  },
  {
    name: "digest",
    imports: { digest: "credentials/digest" },
    operation: auth,
    options: 'auth: digest("s", { username: "u", password: "p" })',
  },
  {
    name: "OAuth 2.0: client credentials, refresh",
    imports: { oauth2: "oauth/oauth2" },
    operation: auth,
    options: oauth("clientCredentials"),
  },
  {
    name: "OAuth 2.0: sign-in with PKCE, refresh",
    imports: {
      oauth2: "oauth/oauth2",
      startLogin: "oauth/login/start-login",
      finishLogin: "oauth/login/finish-login",
    },
    operation: auth,
    options: oauth("authorizationCode"),
    also: 'startLogin(client); finishLogin(client, "https://b.example");',
  },
  {
    name: "OAuth 2.0: device, refresh",
    imports: {
      oauth2: "oauth/oauth2",
      deviceLogin: "oauth/login/device-login",
    },
    operation: auth,
    options: oauth("deviceAuthorization"),
    also: "deviceLogin(client, { onCode() {} });",
  },
  {
    name: "lists page by page, by cursor",
    imports: { paginate: "paging/paginate", cursor: "paging/cursor" },
    also: `const list = { id: "pets.list", method: "GET", path: "/pets", paging: cursor({ param: "a", next: "b", items: "c" }) };
paginate(client, list);`,
  },
  {
    name: "operations that go on: wait, check, token",
    imports: { startOperation: "long-running/start" },
    also: `const make = { id: "pets.make", method: "POST", path: "/pets", longRunning: {} };
startOperation(client, make).wait();`,
  },
  {
    name: "body: form",
    imports: { form: "bodies/form" },
    operation: "body: /* @__PURE__ */ form({ flat: true })",
  },
  {
    name: "body: multipart",
    imports: { multipart: "bodies/multipart" },
    operation: "body: /* @__PURE__ */ multipart({})",
  },
  {
    name: "body: XML",
    imports: { xml: "xml/body" },
    operation:
      'body: /* @__PURE__ */ xml({ contentType: "text/xml", shape: { name: "a" } })',
  },
  {
    name: "answer: events",
    imports: { eventStream: "streams/event-stream" },
    operation: 'result: /* @__PURE__ */ eventStream({ data: "json" })',
  },
  {
    name: "answer: events, gone on with",
    imports: {
      eventStream: "streams/event-stream",
      listen: "streams/listen",
    },
    operation: 'result: /* @__PURE__ */ eventStream({ data: "json" })',
    also: 'const events = { id: "pets.watch", method: "GET", path: "/pets", result: eventStream({}) }; listen(client, events);',
  },
  {
    name: "bytes as streams, with progress both ways",
    imports: {
      transfer: "streams/transfer",
      binary: "responses/binary",
      raw: "bodies/raw",
    },
    operation: "result: binary",
    also: 'const upload = { id: "pets.put", method: "PUT", path: "/pets", body: raw({ contentType: "*/*" }) }; transfer(client, upload);',
  },
  {
    name: "answer: JSON lines",
    imports: { jsonLines: "streams/json-lines" },
    operation: "result: /* @__PURE__ */ jsonLines()",
  },
  {
    name: "a log of every try",
    imports: { logging: "interceptors/logging" },
    options: "interceptors: [logging(console)]",
  },
  {
    name: "warnings of what is deprecated",
    imports: { deprecationWarnings: "interceptors/deprecation-warnings" },
    options: "interceptors: [deprecationWarnings(console.warn)]",
  },
  {
    name: "trace context, passed on",
    imports: { traceContext: "interceptors/trace-context" },
    options: "interceptors: [traceContext()]",
  },
  {
    name: "the count of retries",
    imports: { retryCount: "interceptors/retry-count" },
    options: "interceptors: [retryCount()]",
  },
  {
    name: "OpenTelemetry, without its API",
    imports: { instrument: "otel/open-telemetry" },
    options: 'interceptors: [instrument({ name: "a", version: "1" }, {})]',
  },
  {
    name: "rate limits",
    imports: { rateLimiter: "limits/rate-limiter" },
    options: "interceptors: [rateLimiter()]",
  },
  {
    name: "rate limits, with a rate that adapts",
    imports: {
      rateLimiter: "limits/rate-limiter",
      adaptiveRate: "limits/adaptive-rate",
    },
    options: "interceptors: [rateLimiter({ adaptive: adaptiveRate() })]",
  },
  {
    name: "circuit breaker",
    imports: { circuitBreaker: "limits/circuit-breaker" },
    options: "interceptors: [circuitBreaker()]",
  },
  {
    name: "gzip of what is sent",
    imports: { gzip: "bodies/gzip" },
    options: "interceptors: [gzip()]",
  },
];

/** A program that calls one operation. */
export function programOf(feature: Feature | undefined): string {
  const { imports = {}, operation, options, also = "" } = feature ?? {};
  const lines = Object.entries({
    connect: "connect",
    send: "send",
    ...imports,
  }).map(([name, file]) => `import { ${name} } from "./${file}.js";`);
  const members = ['id: "pets.get"', 'method: "GET"', 'path: "/pets/{id}"'];
  return `${lines.join("\n")}
const client = connect(
  { name: "a", product: "a/1", environments: {} },
  { environment: { url: "https://a.example" }, ${options ?? ""} },
);
send(client, { ${[...members, operation].filter(Boolean).join(", ")} }, { id: "1" });
${also}
`;
}
