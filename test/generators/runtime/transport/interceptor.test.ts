import { expect, test } from "vitest";
import { apiKey } from "../../../../generators/runtime/credentials/api-key.js";
import {
  ArgumentError,
  NetworkError,
} from "../../../../generators/runtime/errors/errors.js";
import type { Interceptor } from "../../../../generators/runtime/transport/interceptor.js";
import type { ApiRequest } from "../../../../generators/runtime/transport/request.js";
import { send } from "../../../../generators/runtime/send.js";
import { connectTo, failureOf, fakeFetch, operation } from "../connection.js";

const base = "https://api.example";

test("the first interceptor is the outermost", async () => {
  const order: string[] = [];
  const named =
    (name: string): Interceptor =>
    (next) =>
    async (request) => {
      order.push(`${name} in`);
      const response = await next(request);
      order.push(`${name} out`);
      return response;
    };
  const { fetch } = fakeFetch(Response.json({}));
  const interceptors = [named("a"), named("b")];
  await send(connectTo(base, { fetch, interceptors }), operation());
  expect(order).toEqual(["a in", "b in", "b out", "a out"]);
});

test("an interceptor sees every try, whatever came of it, and starts afresh each time", async () => {
  const busy = new Response(null, {
    status: 503,
    headers: { "retry-after-ms": "0" },
  });
  const { fetch, requests } = fakeFetch(
    busy,
    new TypeError("fetch failed"),
    Response.json({}),
  );
  const seen: unknown[] = [];
  const log: Interceptor = (next) => async (request) => {
    expect(request.headers.has("x-try")).toBe(false);
    request.headers.set("x-try", String(request.attempt));
    const { operationId, attempt } = request;
    try {
      const { status } = await next(request);
      seen.push({ operationId, attempt, status });
      return new Response("{}", { status });
    } catch (error) {
      seen.push({ operationId, attempt, error });
      throw error;
    }
  };
  await send(
    connectTo(base, { fetch, interceptors: [log] }),
    operation(),
  ).catch(() => undefined);
  expect(seen[0]).toMatchObject({
    operationId: "pets.get",
    attempt: 1,
    status: 503,
  });
  expect(seen[1]).toMatchObject({
    attempt: 2,
    error: expect.any(NetworkError),
  });
  expect(seen[2]).toMatchObject({ attempt: 3, status: 200 });
  expect(requests.map(({ headers }) => headers.get("x-try"))).toEqual([
    "1",
    "2",
    "3",
  ]);
});

test("E3 an interceptor never sees a credential", async () => {
  const { fetch, requests } = fakeFetch(Response.json({}));
  const seen: ApiRequest[] = [];
  const spy: Interceptor = (next) => async (request) => {
    const response = await next(request);
    seen.push(request);
    return response;
  };
  const auth = [
    apiKey("header", { in: "header", name: "X-Key" }, "canary"),
    apiKey("query", { in: "query", name: "key" }, "canary"),
    apiKey("cookie", { in: "cookie", name: "key" }, "canary"),
  ];
  const guarded = operation({ auth: [{ header: [], query: [], cookie: [] }] });
  await send(connectTo(base, { fetch, auth, interceptors: [spy] }), guarded);
  expect(requests[0]?.headers.get("x-key")).toBe("canary");
  expect(requests[0]?.url).toContain("key=canary");
  expect(seen[0]?.url.href).toBe("https://api.example/pets");
  expect(JSON.stringify([...(seen[0]?.headers ?? [])])).not.toContain("canary");
});

test("an interceptor can answer by itself", async () => {
  const cache: Interceptor = () => async () => Response.json({ cached: true });
  const client = connectTo(base, { interceptors: [cache] });
  expect(await send(client, operation())).toEqual({ cached: true });
});

test("X6 an interceptor cannot send a request to another origin", async () => {
  const { fetch, requests } = fakeFetch(Response.json({}));
  const detour: Interceptor = (next) => (request) =>
    next({ ...request, url: new URL("https://evil.example/") });
  const client = connectTo(base, { fetch, interceptors: [detour] });
  expect(await failureOf(send(client, operation()))).toBeInstanceOf(
    ArgumentError,
  );
  expect(requests).toHaveLength(0);
});

test("what an interceptor throws comes out as it is, and is not retried", async () => {
  const error = new Error("policy");
  let calls = 0;
  const deny: Interceptor = () => async () => {
    calls++;
    throw error;
  };
  const client = connectTo(base, { interceptors: [deny] });
  expect(await failureOf(send(client, operation()))).toBe(error);
  expect(calls).toBe(1);
});

test("E3 an interceptor can take out of what a server says what nobody should see", async () => {
  const said = "key=a%26b, ab-cd and not ab";
  const { fetch } = fakeFetch(new Response(null, { headers: { said } }));
  const seen: (string | undefined)[] = [];
  const watch: Interceptor = (next) => async (request) => {
    const response = await next(request);
    seen.push(request.hide?.(response.headers.get("said") ?? ""));
    return response;
  };
  const auth = apiKey("s", { in: "query", name: "key" }, "a&b");
  const headers = { "x-own": "ab-cd" };
  const client = connectTo(base, {
    fetch,
    auth,
    headers,
    interceptors: [watch],
  });
  await send(client, operation({ result: "none", auth: [{ s: [] }] }));
  await send(client, operation({ result: "none" }));
  expect(seen).toEqual([
    "key=***, *** and not ab",
    "key=a%26b, *** and not ab",
  ]);
});
