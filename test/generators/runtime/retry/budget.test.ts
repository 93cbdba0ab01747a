import { describe, expect, test } from "vitest";
import { ownServer } from "../../../../generators/runtime/own-server.js";
import { send } from "../../../../generators/runtime/send.js";
import { connectTo, failureOf, operation } from "../connection.js";

const headers = { "retry-after-ms": "0" };

/** A server in this process, whose status can be changed, and a client of it. */
function start(status: number, url = "https://api.example") {
  const server = { status, requests: 0 };
  const fetch = async () => {
    server.requests++;
    const { status } = server;
    return status === 200
      ? Response.json({})
      : new Response(null, { status, headers });
  };
  const client = connectTo(url, { fetch });
  const fail = () => failureOf(send(client, operation()));
  const succeed = () => send(client, operation());
  return { server, fetch, client, fail, succeed };
}

describe("R10 a client does not add to the load of a server that fails", () => {
  test("10,000 calls of a server that only fails: at most a tenth more requests", async () => {
    const { server, fail } = start(503);
    for (let batch = 0; batch < 100; batch++) {
      await Promise.all(Array.from({ length: 100 }, fail));
    }
    expect(server.requests).toBeGreaterThan(10_000);
    expect(server.requests).toBeLessThanOrEqual(11_000);
  });

  test.each([
    { status: 503, cost: 14 },
    { status: 429, cost: 5 },
  ])("500 tokens, of which a retry of $status takes $cost", async (given) => {
    const { server, fail } = start(given.status);
    const paid = Math.floor(500 / given.cost);
    for (let call = 0; call < 300; call++) await fail();
    expect(server.requests).toBe(300 + paid);
  });

  test("empty, a call fails at once, and says why", async () => {
    const { server, fail } = start(503);
    for (let call = 0; call < 50; call++) await fail();
    const before = server.requests;
    expect(await fail()).toMatchObject({
      attempts: 1,
      status: 503,
      notRetried: "retry_budget_empty",
    });
    expect(server.requests).toBe(before + 1);
  });

  test("successes earn it back, one token each", async () => {
    const { server, fail, succeed } = start(503);
    for (let call = 0; call < 50; call++) await fail();
    // 500 = 35 x 14 + 10
    const left = 500 - 35 * 14;
    server.status = 200;
    for (let call = 0; call < 14 - left; call++) await succeed();
    server.status = 503;
    expect(await fail()).toMatchObject({ attempts: 2 });
    expect(await fail()).toMatchObject({ attempts: 1 });
  });

  test("and a retry that succeeds gives back what it took", async () => {
    const { server, succeed } = start(503);
    for (let call = 0; call < 200; call++) {
      server.status = 503;
      const done = succeed();
      await Promise.resolve();
      server.status = 200;
      await done;
    }
    expect(server.requests).toBe(400);
  });

  test("never more than the first 500", async () => {
    const { server, fail, succeed } = start(200);
    for (let call = 0; call < 1_000; call++) await succeed();
    server.status = 503;
    server.requests = 0;
    for (let call = 0; call < 100; call++) await fail();
    expect(server.requests).toBe(100 + 35);
  });
});

describe("R10 each client has its own for each origin", () => {
  test("one that has spent it takes nothing from another", async () => {
    const one = start(503);
    for (let call = 0; call < 50; call++) await one.fail();
    const other = start(503);
    expect(await other.fail()).toMatchObject({ attempts: 3 });
  });

  test("nor does an origin from another of the same client", async () => {
    const { client, fail } = start(503);
    for (let call = 0; call < 50; call++) await fail();
    const server = ownServer({ production: "https://files.example" });
    const elsewhere = operation({ server });
    const settings = {
      ...client.settings,
      name: "production",
      fill: (url: string) => url,
    };
    const to = Object.create(client, { settings: { value: settings } });
    expect(await failureOf(send(to, elsewhere))).toMatchObject({ attempts: 3 });
  });
});
