import { expect, test } from "vitest";
import { ApiError } from "../../../../generators/runtime/errors/errors.js";
import type { Interceptor } from "../../../../generators/runtime/transport/interceptor.js";
import type { ApiRequest } from "../../../../generators/runtime/transport/request.js";
import { cookie } from "../../../../generators/runtime/parameters/cookie.js";
import { fromConnection } from "../../../../generators/runtime/parameters/from-connection.js";
import { send } from "../../../../generators/runtime/send.js";
import { sendJson, serve } from "../../../servers/serve.js";
import { canary, capturePrints, expectClean, show } from "../canary.js";
import { connectTo, failureOf, operation } from "../connection.js";

const places = [
  { in: "path", name: "account" },
  { in: "query", name: "key" },
  { in: "header", name: "X-Key" },
  { in: "cookie", name: "sid", write: cookie },
] as const;

const options = Object.fromEntries(
  places.map(({ name }) => [name, canary(name)]),
);

const secret = operation({
  path: "/accounts/{account}/pets",
  internal: fromConnection(
    places.map((place) => {
      return { ...place, option: place.name, required: true, secret: true };
    }),
  ),
});

test("E3 a secret option arrives in its place, and nobody sees it on the way", async () => {
  const prints = capturePrints();
  const server = await serve((response) => sendJson(response, 200, {}));
  const requests: ApiRequest[] = [];
  const watch: Interceptor = (next) => (request) => {
    requests.push(request);
    return next(request);
  };
  const connection = { ...options, interceptors: [watch] };
  const client = connectTo(server.url, connection);
  const { response } = await send(client, secret).withResponse();
  expectClean(response.url);
  const [seen] = requests;
  expectClean(show([seen?.url.href, [...(seen?.headers ?? [])]]));
  expect(response.url).toBe(`${server.url}/accounts/%7Baccount%7D/pets`);
  const [received] = server.received;
  const sent = (name: string) => encodeURIComponent(canary(name));
  expect(received?.target).toBe(
    `/accounts/${sent("account")}/pets?key=${sent("key")}`,
  );
  expect(received?.headers).toMatchObject({
    "x-key": canary("X-Key"),
    cookie: `sid=${sent("sid")}`,
  });
  expectClean(prints());
});

test("E3 a server that quotes secret options does not bring them into an error", async () => {
  const server = await serve((response, { target, headers }) =>
    sendJson(response, 400, {
      message: `bad: ${target} ${headers["x-key"]} ${headers["cookie"]}`,
    }),
  );
  const client = connectTo(server.url, options);
  const error = await failureOf(send(client, secret));
  expect(error).toBeInstanceOf(ApiError);
  expect(String(error)).toContain("bad: /accounts/***/pets?key=***");
  expectClean(show(error));
  expectClean(show(client));
});
