import { expect, test } from "vitest";
import { ownServer } from "../../../../generators/runtime/own-server.js";
import { fillVariables } from "../../../../generators/runtime/environment-variables.js";
import { connect } from "../../../../generators/runtime/connect.js";
import { bearer } from "../../../../generators/runtime/credentials/bearer.js";
import { oauth2 } from "../../../../generators/runtime/oauth/oauth2.js";
import { memoryStore } from "../../../../generators/runtime/stores/memory.js";
import { fromConnection } from "../../../../generators/runtime/parameters/from-connection.js";
import { send } from "../../../../generators/runtime/send.js";
import { sendJson, serve, type Handler } from "../../../servers/serve.js";
import { connectTo, operation } from "../connection.js";

/** Answers out of order, so that calls of both connections are always under way at once. */
const answer: Handler = (response, _, index) => {
  setTimeout(
    () => {
      response.setHeader("content-type", "application/json");
      response.end("{}");
    },
    (index * 7) % 5,
  );
};

const own = operation({
  path: "/own",
  server: ownServer({
    live: "http://127.0.0.1:{port}/files/{tenant}",
    test: "http://localhost:{port}/files/{tenant}",
  }),
});
const plain = operation({ path: "/plain" });

test("two connections in one process never see each other's token, URL or options", async () => {
  const servers = [await serve(answer), await serve(answer)] as const;
  const template = (host: string) => ({
    url: `http://${host}:{port}/api/{tenant}`,
    variables: { port: { default: "1" }, tenant: { default: "none" } },
    fill: fillVariables,
  });
  const connector = {
    name: "a-connector",
    product: "a-connector/1.0.0",
    defaultEnvironment: "live",
    environments: {
      live: template("127.0.0.1"),
      test: template("localhost"),
    },
  };
  const internal = fromConnection([
    { in: "header", name: "x-org", option: "org", required: true },
  ]);
  const clients = servers.map(({ port }, index) => {
    const name = index === 0 ? "live" : "test";
    const options = {
      environment: { name, port: String(port), tenant: `t${index}` },
      auth: bearer("s", async () => `token-${index}`),
      org: async () => `org-${index}`,
    };
    return connect(connector, options);
  });
  const calls = Array.from({ length: 200 }, (_, index) => {
    const client = clients[index % 2]!;
    const called = index % 3 === 0 ? own : plain;
    const call = { ...called, internal, auth: [{ s: [] }] };
    return send(client, call, {}, { retry: { attempts: 1 } });
  });
  await Promise.all(calls);

  for (const [index, server] of servers.entries()) {
    const seen = server.received.map(
      ({ target, headers: { authorization, host, "x-org": org } }) =>
        `${host} ${target} ${authorization} ${org}`,
    );
    const host = `${index === 0 ? "127.0.0.1" : "localhost"}:${server.port}`;
    const from = `Bearer token-${index} org-${index}`;
    const paths = [`/api/t${index}/plain`, `/files/t${index}/own`];
    expect(seen).toHaveLength(100);
    expect(new Set(seen)).toEqual(
      new Set(paths.map((path) => `${host} ${path} ${from}`)),
    );
  }
});

test("nor do two that are made with one credential, whose tokens each gets from its own environment", async () => {
  const servers = await Promise.all(
    ["a", "b"].map((name) =>
      serve((response, { target }) => {
        const token = { access_token: `token-${name}`, token_type: "Bearer" };
        sendJson(response, 200, target === "/token" ? token : {});
      }),
    ),
  );
  const auth = oauth2(
    { scheme: "s", flow: "clientCredentials", tokenUrl: "/token" },
    { clientId: "app", tokens: memoryStore() },
  );
  const called = operation({ path: "/plain", auth: [{ s: [] }] });
  const clients = servers.map(({ url }) => connectTo(url, { auth }));
  await Promise.all(
    [...clients, ...clients].map((client) => send(client, called)),
  );
  for (const [index, { received }] of servers.entries()) {
    const calls = received.filter(({ target }) => target === "/plain");
    const tokens = calls.map(({ headers }) => headers.authorization);
    expect(received).toHaveLength(3);
    expect(new Set(tokens)).toEqual(new Set([`Bearer token-${"ab"[index]}`]));
  }
});
