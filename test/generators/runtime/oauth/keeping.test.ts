import { describe, expect, test } from "vitest";
import { oauth2 } from "../../../../generators/runtime/oauth/oauth2.js";
import { send } from "../../../../generators/runtime/send.js";
import { memoryStore } from "../../../../generators/runtime/stores/memory.js";
import { failureOf } from "../connection.js";
import { get, start, keyIn, connectPerson } from "./person.js";

function makeGate(): [passed: Promise<void>, open: () => void] {
  let open = (): void => undefined;
  const passed = new Promise<void>((done) => (open = done));
  return [passed, () => open()];
}

describe("tokens and their listeners", () => {
  test("A7 new tokens are stored, and heard of, before they are used", async () => {
    const server = await start();
    const initial = { ...server.login(), expiresAt: 1 };
    const events: string[] = [];
    const store = memoryStore();
    const client = connectPerson(
      server,
      {
        initial,
        key: "ann",
        tokens: {
          ...store,
          save: async (key, value) => {
            events.push("save begins");
            await new Promise((resolve) => setTimeout(resolve, 20));
            await store.save(key, value);
            events.push("save ends");
          },
        },
        onTokens: async () => {
          await new Promise((resolve) => setTimeout(resolve, 20));
          events.push("heard");
        },
      },
      {},
      async (input, init) => {
        events.push(new URL(String(input)).pathname);
        return fetch(input, init);
      },
    );
    await send(client, get);
    expect(events).toEqual([
      "/token",
      "save begins",
      "save ends",
      "heard",
      "/pets",
    ]);
  });

  test("A7 nor are they used by a call that comes while they are being stored", async () => {
    const server = await start();
    const initial = { ...server.login(), expiresAt: 1 };
    const store = memoryStore();
    const [saving, begin] = makeGate();
    const [stored, end] = makeGate();
    const tokens = {
      ...store,
      save: async (key: string, value: string | undefined) => {
        begin();
        await stored;
        await store.save(key, value);
      },
    };
    const client = connectPerson(server, { initial, key: "ann", tokens });
    const first = send(client, get);
    await saving;
    const second = send(client, get);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(server.api.size).toBe(0);
    end();
    await Promise.all([first, second]);
    expect(server.api).toEqual(new Map([[200, 2]]));
  });

  test("A7 tokens that cannot be stored are not used, and not lost", async () => {
    const server = await start();
    const initial = { ...server.login(), expiresAt: 1 };
    const store = memoryStore();
    let isFull = true;
    const client = connectPerson(server, {
      initial,
      key: "ann",
      tokens: {
        ...store,
        save: async (key, value) => {
          if (isFull) throw new Error("no space left");
          await store.save(key, value);
        },
      },
    });
    const error = await failureOf(send(client, get));
    expect(String(error)).toContain("could not be stored");
    expect(server.api.size).toBe(0);
    isFull = false;
    await send(client, get);
    expect(server.tokenRequests).toHaveLength(1);
    expect(server.reused).toEqual([]);
  });

  test("an API's own way to refresh takes the place of the request", async () => {
    const server = await start();
    const seen: unknown[] = [];
    const store = memoryStore();
    const initial = { ...server.login(), expiresAt: 1 };
    const client = connectPerson(server, {
      initial,
      tokens: store,
      key: "ann",
      refresh: async (previous) => {
        seen.push(previous);
        return { accessToken: server.login().accessToken, refreshToken: "x" };
      },
    });
    await Promise.all([send(client, get), send(client, get)]);
    expect(seen).toEqual([initial]);
    expect(server.tokenRequests).toHaveLength(0);
    expect(await store.load(keyIn(server))).toContain('"refreshToken":"x"');
  });

  test.each([
    { name: "no time", tokens: { accessToken: "a", expiresAt: NaN } },
    { name: "no end", tokens: { accessToken: "a", lifetimeMs: Infinity } },
    { name: "no token", tokens: {} as { accessToken: string } },
  ])("A6 what is given with $name is an error", async ({ tokens }) => {
    const server = await start();
    const initial = { ...server.login(), expiresAt: 1 };
    const refresh = async () => tokens;
    const client = connectPerson(server, { initial, refresh });
    const error = await failureOf(send(client, get));
    expect(String(error)).toContain("the API's own refresh gave no valid");
    expect(server.api.size).toBe(0);
    expect(() => connectPerson(server, { initial: tokens })).toThrow(
      "login: initial is not what tokens are",
    );
  });

  test("a store of many people needs a key for each", () => {
    expect(() =>
      oauth2(
        { scheme: "login", flow: "authorizationCode" },
        { clientId: "app", tokens: memoryStore() },
      ),
    ).toThrow("a store needs a key for each person");
  });
});
