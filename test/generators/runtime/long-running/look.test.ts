import { describe, expect, test } from "vitest";
import { fromConnection } from "../../../../generators/runtime/parameters/from-connection.js";
import { startOperation } from "../../../../generators/runtime/long-running/start.js";
import { connectTo, failureOf, fakeFetch } from "../connection.js";
import { accepted, auth, call, fast, play } from "./reports.js";

const base = "https://api.example";
const at = (url: string) =>
  Response.json({}, { status: 202, headers: { "operation-location": url } });

test("P1 an operation does not go on over http", async () => {
  const { fetch, requests } = fakeFetch(at("http://api.example/operations/7"));
  const begun = startOperation(connectTo(base, { auth, fetch }), call());
  const error = await failureOf(begun.wait(fast));
  expect(error).toMatchObject({ code: "decode_error" });
  expect(requests).toHaveLength(1);
});

test("E3 a token keeps no fragment of a URL", async () => {
  const { fetch } = fakeFetch(at("/operations/7#canary"));
  const begun = startOperation(connectTo(base, { auth, fetch }), call());
  expect(await begun.token()).toContain(`${base}/operations/7"`);
});

test("C1 the signal of the call ends a wait between two looks", async () => {
  const { url, received } = await play(accepted, [200, { status: "Running" }]);
  const controller = new AbortController();
  const { signal } = controller;
  const client = connectTo(url, { auth });
  const begun = startOperation(client, call(), undefined, { signal });
  const startedAt = performance.now();
  const waiting = failureOf(begun.wait({ intervalMs: 30_000 }));
  await begun;
  setTimeout(() => controller.abort("enough"), 10);
  expect(await waiting).toMatchObject({ code: "aborted", cause: "enough" });
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  expect(received.length).toBeLessThanOrEqual(2);
});

describe("a look is made as the operation is", () => {
  test("with what the connection fills", async () => {
    const succeeded = Response.json({ status: "Succeeded" });
    const { fetch, requests } = fakeFetch(at("/operations/7"), succeeded);
    const tenant = {
      in: "header",
      name: "X-Tenant",
      option: "tenant",
    } as const;
    const called = { ...call(), internal: fromConnection([tenant]) };
    const connection = { auth, fetch, tenant: "t1" };
    await startOperation(connectTo(base, connection), called).wait(fast);
    const sent = requests.map(({ headers }) => headers.get("x-tenant"));
    expect(sent).toEqual(["t1", "t1"]);
  });

  test("T1 and within its time", async () => {
    const server = await play(accepted, () => undefined);
    const client = connectTo(server.url, { auth, retry: { attempts: 1 } });
    const called = { ...call(), timeoutMs: 100 };
    const startedAt = performance.now();
    const error = await failureOf(startOperation(client, called).wait(fast));
    expect(error).toMatchObject({ code: "timeout", attempts: 1 });
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });
});

test("a result that is not there yet is looked for again, whatever its 202 has for a body", async () => {
  const location = { location: "/results/7" };
  const { url, received } = await play(
    [202, { id: 7 }, location],
    (response) => response.writeHead(202, location).end("not yet"),
    [200, { rows: 3 }],
  );
  const begun = startOperation(connectTo(url, { auth }), call());
  expect(await begun.wait(fast)).toEqual({ rows: 3 });
  expect(received).toHaveLength(3);
});

test("another wait goes on from the last look", async () => {
  const moved = { "operation-location": "/operations/8" };
  const { url, received } = await play(
    accepted,
    [200, { status: "Running" }, moved],
    [500, {}],
    [200, { status: "Succeeded" }],
  );
  const client = connectTo(url, { auth, retry: { attempts: 1 } });
  const begun = startOperation(client, call());
  expect(await failureOf(begun.wait(fast))).toMatchObject({ status: 500 });
  await begun.wait(fast);
  const targets = received.map(({ target }) => target);
  expect(targets.slice(1)).toEqual([
    "/operations/7",
    "/operations/8",
    "/operations/8",
  ]);
});

test("a result that names a place of another origin is one all the same", async () => {
  const { url } = await play(
    [202, { id: 7 }, { location: "/results/7" }],
    [200, { rows: 3 }, { location: "https://files.example/7" }],
  );
  const begun = startOperation(connectTo(url, { auth }), call());
  expect(await begun.wait(fast)).toEqual({ rows: 3 });
});
