import { afterEach, describe, expect, test, vi } from "vitest";
import {
  AuthError,
  ReauthRequired,
} from "../../../../generators/runtime/errors/errors.js";
import { oauth2 } from "../../../../generators/runtime/oauth/oauth2.js";
import { send } from "../../../../generators/runtime/send.js";
import { memoryStore } from "../../../../generators/runtime/stores/memory.js";
import { connectTo, failureOf } from "../connection.js";
import { get, start, keyIn, connectPerson } from "./person.js";

afterEach(() => void vi.restoreAllMocks());

/** A call whose token requests all end like this, and when they were made. */
async function refuseAll(answer: () => Response) {
  const server = await start();
  const requests: number[] = [];
  const initial = { ...server.login(), expiresAt: 1 };
  const client = connectPerson(server, { initial }, {}, async () => {
    requests.push(performance.now());
    return answer();
  });
  return { failure: await failureOf(send(client, get)), requests };
}

describe("A5 a refresh behind the calls that fails leaves the old token in use", () => {
  test("and is not tried again for 5 seconds", async () => {
    const server = await start({
      answer: () => ({ status: 400, body: { error: "invalid_client" } }),
    });
    const expiresAt = Date.now() + 100_000;
    const initial = { ...server.login(), expiresAt, lifetimeMs: 3_600_000 };
    const client = connectPerson(server, { initial });
    for (let call = 0; call < 5; call++) {
      await send(client, get);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(server.tokenRequests).toHaveLength(1);
    expect(server.api).toEqual(new Map([[200, 5]]));
  });
});

describe("A9 a refused refresh token ends the connection", () => {
  test("once, with one token request, and the tokens are kept", async () => {
    const server = await start();
    const store = memoryStore();
    const problems: unknown[] = [];
    const initial = {
      accessToken: "old",
      refreshToken: "unknown",
      expiresAt: 1,
    };
    const client = connectPerson(server, {
      initial,
      tokens: store,
      key: "ann",
      onReauthRequired: (problem) => problems.push(problem),
    });
    await store.save(keyIn(server), JSON.stringify(initial));
    for (let call = 0; call < 5; call++) {
      const error = await failureOf(send(client, get));
      expect(error).toBeInstanceOf(ReauthRequired);
      expect(error).toMatchObject({ code: "reauth_required", attempts: 0 });
    }
    expect(server.tokenRequests).toHaveLength(1);
    expect(problems).toEqual([
      { scheme: "login", key: "ann", error: "invalid_grant" },
    ]);
    expect(JSON.parse((await store.load(keyIn(server))) ?? "")).toEqual({
      ...initial,
      refused: "invalid_grant",
    });
  });

  test("nor is it sent again after a new start", async () => {
    const server = await start();
    const store = memoryStore();
    await store.save(
      keyIn(server),
      JSON.stringify({
        accessToken: "a",
        refreshToken: "r",
        expiresAt: 1,
        refused: "invalid_grant",
      }),
    );
    const client = connectPerson(server, { tokens: store, key: "ann" });
    const error = await failureOf(send(client, get));
    expect(error).toBeInstanceOf(ReauthRequired);
    expect(server.tokenRequests).toHaveLength(0);
  });

  test("but for tokens that somebody else has stored since", async () => {
    const store = memoryStore();
    const server = await start({
      answer: (index) => {
        if (index > 0) return undefined;
        void store.save(keyIn(server), JSON.stringify(other));
        return { status: 400, body: { error: "invalid_grant" } };
      },
    });
    const other = server.login();
    await store.save(
      keyIn(server),
      JSON.stringify({ accessToken: "a", refreshToken: "r", expiresAt: 1 }),
    );
    const client = connectPerson(server, { tokens: store, key: "ann" });
    expect(await send(client, get)).toEqual({ token: other.accessToken });
    expect(server.tokenRequests).toHaveLength(1);
  });
});

describe("A9 what others store is not ended with it", () => {
  const stale = { accessToken: "a", refreshToken: "unknown", expiresAt: 1 };

  async function connect(meanwhile: () => object | undefined) {
    const store = memoryStore();
    const problems: unknown[] = [];
    const server = await start({
      answer: (index) => {
        const other = index === 0 ? meanwhile() : undefined;
        if (other) void store.save(keyIn(server), JSON.stringify(other));
        return undefined;
      },
    });
    await store.save(keyIn(server), JSON.stringify(stale));
    const client = connectPerson(server, {
      tokens: store,
      key: "ann",
      onReauthRequired: (problem) => problems.push(problem),
    });
    return { server, store, client, problems };
  }

  test("tokens that came in place of the refused ones are refreshed by the next call, though theirs is over too", async () => {
    let other = {};
    const { server, client } = await connect(() => other);
    other = { ...server.login(), expiresAt: 1 };
    expect(await failureOf(send(client, get))).toBeInstanceOf(ReauthRequired);
    await send(client, get);
    expect(server.reused).toEqual([]);
    expect(server.tokenRequests).toHaveLength(2);
  });

  test("a login elsewhere connects whoever has seen the end, and its own end is told again", async () => {
    const { server, store, client, problems } = await connect(() => undefined);
    const error = await failureOf(send(client, get));
    expect(error).toBeInstanceOf(ReauthRequired);
    const other = server.login();
    await store.save(keyIn(server), JSON.stringify(other));
    expect(await send(client, get)).toEqual({ token: other.accessToken });
    await store.save(keyIn(server), JSON.stringify(stale));
    server.expireAll();
    expect(await failureOf(send(client, get))).toBeInstanceOf(ReauthRequired);
    expect(problems).toHaveLength(2);
  });

  test("refused tokens are not used by a new start, though their time is not over", async () => {
    const { server, store, client } = await connect(() => undefined);
    const refused = { ...server.login(), refused: "invalid_grant" };
    await store.save(keyIn(server), JSON.stringify(refused));
    expect(await failureOf(send(client, get))).toBeInstanceOf(ReauthRequired);
    expect([server.api.size, server.tokenRequests.length]).toEqual([0, 0]);
  });
});

test("A8 a token request that nobody answers ends before the lock does", async () => {
  vi.useFakeTimers();
  const auth = oauth2(
    {
      scheme: "login",
      flow: "clientCredentials",
      tokenUrl: "https://id.example/token",
    },
    { clientId: "app", clientSecret: "s" },
  );
  const silent = () => new Promise<Response>(() => undefined);
  const client = connectTo("https://api.example", { auth, fetch: silent });
  let endedAfter: number | undefined;
  const start = performance.now();
  const failure = failureOf(send(client, get)).finally(() => {
    endedAfter = performance.now() - start;
  });
  await vi.advanceTimersByTimeAsync(30_000);
  vi.useRealTimers();
  expect(endedAfter).toBeLessThan(30_000);
  expect(await failure).toBeInstanceOf(AuthError);
});

describe("A10 an authorization server that fails for now", () => {
  test.each<{ name: string; answer: () => Response }>([
    {
      name: "that cannot be reached",
      answer: () => {
        const cause = Object.assign(new Error(), { code: "ECONNREFUSED" });
        throw new TypeError("fetch failed", { cause });
      },
    },
    { name: "status 408", answer: () => new Response("", { status: 408 }) },
    { name: "status 429", answer: () => new Response("", { status: 429 }) },
    { name: "status 500", answer: () => new Response("", { status: 500 }) },
    { name: "status 504", answer: () => new Response("", { status: 504 }) },
  ])("$name is asked 3 times, and no person", async ({ answer }) => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const { failure, requests } = await refuseAll(answer);
    expect(failure).toBeInstanceOf(AuthError);
    expect(failure).not.toBeInstanceOf(ReauthRequired);
    expect(requests).toHaveLength(3);
  });

  test.each([400, 401, 403, 404, 405, 409, 410, 415, 422, 425, 451])(
    "but says no with status %i is asked once",
    async (status) => {
      const { failure, requests } = await refuseAll(
        () => new Response("", { status }),
      );
      expect(failure).toBeInstanceOf(AuthError);
      expect(failure).not.toBeInstanceOf(ReauthRequired);
      expect(requests).toHaveLength(1);
    },
  );

  test("is not asked before the time that it says", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const headers = { "retry-after-ms": "150" };
    const { requests } = await refuseAll(
      () => new Response("", { status: 503, headers }),
    );
    const gaps = requests.slice(1).map((at, i) => at - (requests[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(140);
  });

  test("is not waited for when that is longer than a lock is held", async () => {
    const headers = { "retry-after": "20" };
    const before = performance.now();
    const { requests } = await refuseAll(
      () => new Response("", { status: 503, headers }),
    );
    expect(requests).toHaveLength(1);
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  test("is asked 3 times, then not for 30 seconds, and nobody has to connect again", async () => {
    const server = await start({
      answer: () => ({
        status: 503,
        body: "",
        headers: { "retry-after": "0" },
      }),
    });
    const initial = { ...server.login(), expiresAt: 1 };
    const client = connectPerson(server, { initial });
    for (let call = 0; call < 3; call++) {
      const error = await failureOf(send(client, get));
      expect(error).toBeInstanceOf(AuthError);
      expect(error).not.toBeInstanceOf(ReauthRequired);
      const { retryAt } = error as AuthError;
      expect(retryAt?.getTime()).toBeGreaterThan(Date.now() + 25_000);
    }
    expect(server.tokenRequests).toHaveLength(3);
  });

  test("gives a token once it is back", async () => {
    const server = await start({
      answer: (index) =>
        index < 2
          ? { status: 500, body: "", headers: { "retry-after": "0" } }
          : undefined,
    });
    const initial = { ...server.login(), expiresAt: 1 };
    await send(connectPerson(server, { initial }), get);
    expect(server.tokenRequests).toHaveLength(3);
  });
});
