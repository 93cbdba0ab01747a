import { describe, expect, test } from "vitest";
import type { Credential } from "../../../generators/runtime/credentials/credential.js";
import { fromConnection } from "../../../generators/runtime/parameters/from-connection.js";
import { send } from "../../../generators/runtime/send.js";
import { connectTo, failureOf, fakeFetch, operation } from "./connection.js";

const base = "https://api.example";

describe("R1 whose word on retries counts: the call's, then the client's, then the operation's", () => {
  test.each([
    { given: [2, undefined, undefined], want: 2 },
    { given: [2, 1, undefined], want: 1 },
    { given: [1, 2, undefined], want: 2 },
    { given: [1, 3, 2], want: 2 },
    { given: [3, undefined, 1], want: 1 },
  ])("$given: $want", async ({ given: [own, clients, calls], want }) => {
    const busy = { status: 503, headers: { "retry-after-ms": "0" } };
    const { fetch, requests } = fakeFetch(new Response(null, busy));
    const client = connectTo(base, { fetch, retry: { attempts: clients } });
    const called = operation({ retry: { attempts: own } });
    const options = { retry: { attempts: calls } };
    await failureOf(send(client, called, {}, options));
    expect(requests).toHaveLength(want);
  });
});

test("T2 a function of the connection that hangs ends with the time of the call", async () => {
  const { fetch, requests } = fakeFetch(Response.json({}));
  const connection = { fetch, tenant: () => new Promise(() => undefined) };
  const parameter = { in: "query", name: "t", option: "tenant" } as const;
  const called = operation({ internal: fromConnection([parameter]) });
  const options = { totalTimeoutMs: 20, timeoutMs: 60_000 };
  const call = send(connectTo(base, connection), called, {}, options);
  const startedAt = performance.now();
  expect(await failureOf(call)).toMatchObject({ code: "timeout" });
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  expect(requests).toHaveLength(0);
});

test("the fetch that has the proof sends what needs it, and the client's own sends the rest", async () => {
  const plain = fakeFetch(Response.json({}));
  const proving = fakeFetch(Response.json({}));
  const auth: Credential = {
    scheme: "certificate",
    authorize: () => undefined,
    fetch: proving.fetch,
  };
  const client = connectTo(base, { fetch: plain.fetch, auth });
  await send(client, operation({ auth: [{ certificate: [] }] }));
  await send(client, operation());
  expect([proving.requests.length, plain.requests.length]).toEqual([1, 1]);
});
