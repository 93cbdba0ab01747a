import { beforeEach, expect, test, vi } from "vitest";
import type { ConnectOptions } from "../../../../generators/runtime/connect.js";
import { testConnection } from "../../../../generators/runtime/connection-test/test-connection.js";
import { apiKey } from "../../../../generators/runtime/credentials/api-key.js";
import { basic } from "../../../../generators/runtime/credentials/basic.js";
import { bearer } from "../../../../generators/runtime/credentials/bearer.js";
import type { Credential } from "../../../../generators/runtime/credentials/credential.js";
import { custom } from "../../../../generators/runtime/credentials/custom.js";
import { oauth2 } from "../../../../generators/runtime/oauth/oauth2.js";
import { fromConnection } from "../../../../generators/runtime/parameters/from-connection.js";
import { sendJson, serve } from "../../../servers/serve.js";
import {
  canary,
  capturePrints,
  echo,
  echoHeaders,
  expectClean,
  show,
} from "../canary.js";
import { connectTo, operation } from "../connection.js";

/** No wait between tries. */
beforeEach(() => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  return () => vi.restoreAllMocks();
});

const tokens = (url: string, accessToken?: string) =>
  oauth2(
    { scheme: "s", flow: "clientCredentials", tokenUrl: `${url}/token` },
    {
      clientId: "app",
      clientSecret: canary("client"),
      ...(accessToken && { initial: { accessToken } }),
    },
  );

const CREDENTIALS: Readonly<Record<string, (url: string) => Credential>> = {
  header: () => apiKey("s", { in: "header", name: "X-Key" }, canary("header")),
  query: () => apiKey("s", { in: "query", name: "key" }, canary("query")),
  cookie: () => apiKey("s", { in: "cookie", name: "sid" }, canary("cookie")),
  basic: () =>
    basic("s", { username: canary("user"), password: canary("word") }),
  bearer: () => bearer("s", canary("bearer")),
  custom: () =>
    custom("s", ({ url }) => url.searchParams.set("sign", canary("signature"))),
  oauth: (url) => tokens(url, canary("access")),
  "oauth without a token": (url) => tokens(url),
};

/** Says all that it was told, in every place of which a test tells a person. */
const startTeller = (status: number) =>
  serve((response, received) => {
    const said = echo(received);
    const { headers } = received;
    const proofs = [
      headers.authorization?.split(" ")[1] ?? "",
      String(headers["x-key"] ?? headers["x-option"]),
      ...new URLSearchParams(received.target.split("?")[1]).values(),
      ...said.message.split(" "),
    ];
    const scope = proofs.filter((one) => /^[!#-[\]-~]+$/.test(one)).join(" ");
    const body = { ...said, error: proofs.at(-1), error_description: scope };
    sendJson(response, status, body, {
      ...echoHeaders(received),
      "www-authenticate": `Bearer error="insufficient_scope", scope="read ${scope}"`,
      location: `/elsewhere?from=${encodeURIComponent(scope)}`,
    });
  });

test.each(Object.entries(CREDENTIALS))(
  "E3 no result of a test shows a secret: %s",
  async (_, make) => {
    const prints = capturePrints();
    for (const status of [200, 302, 400, 401, 403, 404, 429, 500]) {
      const { url, received } = await startTeller(status);
      const own = { option: canary("option") } as ConnectOptions;
      const client = connectTo(url, { auth: make(url), ...own });
      const asked = operation({
        auth: [{ s: ["read"] }],
        internal: fromConnection([
          { in: "header", name: "X-Option", option: "option", secret: true },
        ]),
      });
      const result = await testConnection(client, { operation: asked });
      expect(received.length).toBeGreaterThan(0);
      expectClean(show(result));
      expectClean(JSON.stringify(result));
      expectClean(prints());
      const { scopes } = result as { scopes?: readonly string[] };
      if (status === 403 && make !== CREDENTIALS["oauth without a token"])
        expect(scopes).toContain("read");
    }
  },
);
