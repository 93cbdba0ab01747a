import { describe, expect, test } from "vitest";
import {
  AuthError,
  ReauthRequired,
} from "../../../../generators/runtime/errors/errors.js";
import { send } from "../../../../generators/runtime/send.js";
import { memoryStore } from "../../../../generators/runtime/stores/memory.js";
import { failureOf } from "../connection.js";
import { get, start, keyIn, connectPerson } from "./person.js";

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

describe("A10 an authorization server that fails for now", () => {
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
