import { beforeEach, describe, expect, test, vi } from "vitest";
import { apiKey } from "../../../../generators/runtime/credentials/api-key.js";
import { basic } from "../../../../generators/runtime/credentials/basic.js";
import { bearer } from "../../../../generators/runtime/credentials/bearer.js";
import type { Credential } from "../../../../generators/runtime/credentials/credential.js";
import { custom } from "../../../../generators/runtime/credentials/custom.js";
import { deprecationWarnings } from "../../../../generators/runtime/interceptors/deprecation-warnings.js";
import { logging } from "../../../../generators/runtime/interceptors/logging.js";
import { logRetries } from "../../../../generators/runtime/interceptors/log-retries.js";
import { oauth2 } from "../../../../generators/runtime/oauth/oauth2.js";
import { instrument } from "../../../../generators/runtime/otel/open-telemetry.js";
import { cookie } from "../../../../generators/runtime/parameters/cookie.js";
import { fromConnection } from "../../../../generators/runtime/parameters/from-connection.js";
import { send } from "../../../../generators/runtime/send.js";
import { serve, sendJson } from "../../../servers/serve.js";
import {
  canary,
  capturePrints,
  echo,
  echoHeaders,
  expectClean,
  show,
} from "../canary.js";
import { connectTo, operation } from "../connection.js";
import { openTelemetryInMemory } from "../otel/telemetry.js";

/** No wait between tries. */
beforeEach(() => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  return () => vi.restoreAllMocks();
});

const credentials: Readonly<Record<string, Credential>> = {
  header: apiKey("s", { in: "header", name: "X-Key" }, canary("header")),
  query: apiKey("s", { in: "query", name: "key" }, canary("query")),
  cookie: apiKey("s", { in: "cookie", name: "sid" }, canary("cookie")),
  basic: basic("s", { username: canary("user"), password: canary("word") }),
  bearer: bearer("s", async () => canary("bearer")),
  custom: custom("s", ({ headers, url }) => {
    headers.set("x-signature", canary("signature"));
    url.searchParams.set("signed", canary("signature"));
  }),
  oauth: oauth2(
    { scheme: "s", flow: "authorizationCode", tokenUrl: "https://127.0.0.1:1" },
    { initial: { accessToken: canary("access"), refreshToken: canary("r") } },
  ),
};

const internal = fromConnection(
  (["path", "query", "header", "cookie"] as const).map((place) => ({
    in: place,
    name: `own-${place}`,
    option: place,
    secret: true,
    ...(place === "cookie" && { write: cookie }),
  })),
);
const options = Object.fromEntries(
  ["path", "query", "header", "cookie"].map((place) => {
    return [place, canary(`option-${place}`)];
  }),
);

/** Repeats all that it is told, in its body and its headers. */
const startEcho = () =>
  serve((response, received) => {
    const status = Number(received.target.split("/")[1]);
    const said = { ...echo(received), ...echoHeaders(received) };
    sendJson(response, status, said, echoHeaders(received));
  });

describe.each(Object.entries(credentials))(
  "E3 E4 a server that repeats the secret of a credential: %s",
  (_, auth) => {
    test("brings it into no log, span or warning, bodies included", async () => {
      const prints = capturePrints();
      const telemetry = openTelemetryInMemory();
      const logged: unknown[] = [];
      const log = (entry: unknown) => logged.push(entry);
      const { url, received } = await startEcho();
      const client = connectTo(url, {
        ...options,
        auth,
        headers: { "x-connection": canary("connection") },
        retry: { attempts: 2, onRetry: logRetries(log, { level: "debug" }) },
        interceptors: [
          instrument({ name: "pets-connector", version: "1.2.3" }, telemetry),
          logging(log, { level: "debug", bodies: { maxBytes: 600 } }),
          logging(console, { level: "debug", bodies: true }),
          deprecationWarnings(log),
        ],
      });
      for (const status of [200, 400, 401, 503]) {
        const path = `/${status}/{own-path}`;
        const call = operation({ path, internal, auth: [{ s: [] }] });
        await send(client, call).catch(() => undefined);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
      const raw = echoHeaders(received[0]!);
      expect(() => expectClean(JSON.stringify(raw))).toThrow();
      const spans = await telemetry.spans();
      expect(spans.length).toBe(received.length);
      for (const { attributes, status, events } of spans)
        expectClean(show([attributes, status, events]));
      for (const entry of logged) expectClean(show(entry));
      expectClean(prints());
      const text = show(logged);
      for (const part of ["req_1 /", "body:", "etag: '/", "/help?%2F"])
        expect(text).toContain(part);
    });
  },
);
