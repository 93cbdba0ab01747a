import { inspect } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Client } from "../../../../../generators/runtime/client.js";
import {
  AbortError,
  AuthError,
} from "../../../../../generators/runtime/errors/errors.js";
import { finishLogin } from "../../../../../generators/runtime/oauth/login/finish-login.js";
import { startLogin } from "../../../../../generators/runtime/oauth/login/start-login.js";
import { failureOf } from "../../connection.js";
import { connectToFake, ISSUER, tokensOf } from "./fake-server.js";

afterEach(() => void vi.useRealTimers());

const GRANTED = { access_token: "a", token_type: "Bearer" };
const grant =
  (members: object = {}) =>
  () =>
    Response.json({ ...GRANTED, ...members });

/** A callback with the state of a login that has just begun. */
async function callbackOf(
  connector: Client,
  query = "code=c",
): Promise<string> {
  const { state } = await startLogin(connector);
  return `/back?${query}&state=${state}`;
}

const parse = async (request: Request | undefined) =>
  Object.fromEntries(new URLSearchParams(await request?.text()));

test("A15 the code is exchanged with its verifier and its redirect", async () => {
  const options = { redirectUri: "https://app.example/back" };
  const { connector, requests } = connectToFake({}, options, grant());
  const { url, state } = await startLogin(connector);
  const callback = `https://app.example/back?code=c%2Fd&state=${state}`;
  await finishLogin(connector, new URL(callback));
  expect(await parse(requests[0])).toEqual({
    grant_type: "authorization_code",
    code: "c/d",
    redirect_uri: "https://app.example/back",
    code_verifier: expect.stringMatching(/^[\w-]{43}$/),
    client_id: "app",
  });
  expect(requests[0]?.url).toBe(`${ISSUER}/token`);
  expect(url).not.toContain("code_verifier");
  expect(await tokensOf(connector)).toEqual({ accessToken: "a" });
});

test("a JSON endpoint with names and paths of its own", async () => {
  const { connector, requests } = connectToFake(
    {
      request: {
        format: "json",
        names: { client_id: "clientId", code: "authCode" },
        parameters: { version: "2" },
      },
      response: { accessToken: "data.token", refreshToken: "data.renewal" },
    },
    {},
    () => Response.json({ data: { token: "t", renewal: "r" } }),
  );
  await finishLogin(connector, await callbackOf(connector));
  expect(await requests[0]?.json()).toEqual({
    grant_type: "authorization_code",
    authCode: "c",
    code_verifier: expect.any(String),
    clientId: "app",
    version: "2",
  });
  const want = { accessToken: "t", refreshToken: "r" };
  expect(await tokensOf(connector)).toEqual(want);
});

describe("A15 a login fails", () => {
  test.each(["access_denied", "server_error", "consent_required"])(
    "where the server says %s",
    async (word) => {
      const { connector, requests } = connectToFake({}, {}, grant());
      const callback = await callbackOf(connector, `error=${word}&code=c`);
      const error = await failureOf(finishLogin(connector, callback));
      expect(error).toBeInstanceOf(AuthError);
      expect((error as Error).message).toContain(word);
      expect(requests).toEqual([]);
    },
  );

  test("with a state that is not that of a login that was begun", async () => {
    const { connector, requests } = connectToFake({}, {}, grant());
    await callbackOf(connector);
    const error = await failureOf(finishLogin(connector, "?code=c&state=s"));
    expect(error).toBeInstanceOf(AuthError);
    expect(requests).toEqual([]);
  });

  test.each<{ name: string; change: (state: string) => string }>([
    { name: "in capitals", change: (state) => state.toUpperCase() },
    { name: "in small letters", change: (state) => state.toLowerCase() },
    { name: "cut short", change: (state) => state.slice(0, -1) },
    { name: "and a letter more", change: (state) => `${state}A` },
  ])("with its own state $name", async ({ change }) => {
    const { connector, requests } = connectToFake({}, {}, grant());
    const { state } = await startLogin(connector);
    const callback = `/back?code=c&state=${change(state)}`;
    const error = await failureOf(finishLogin(connector, callback));
    expect(String(error)).toContain("state");
    expect(requests).toEqual([]);
    await finishLogin(connector, `/back?code=c&state=${state}`);
  });

  test("and its state is used up", async () => {
    const { connector, requests } = connectToFake({}, {}, grant());
    const callback = await callbackOf(connector, "error=access_denied");
    await failureOf(finishLogin(connector, callback));
    const code = callback.replace("error=access_denied", "code=c");
    const error = await failureOf(finishLogin(connector, code));
    expect(String(error)).toContain("state");
    expect(requests).toEqual([]);
  });

  test("without hearing the error of another issuer", async () => {
    const discover = async () => ({ issuer: ISSUER });
    const { connector } = connectToFake({ discover }, {}, grant());
    const query = "error=access_denied&iss=https%3A%2F%2Fevil.example";
    const callback = await callbackOf(connector, query);
    const error = await failureOf(finishLogin(connector, callback));
    expect(String(error)).toContain("another issuer");
  });

  test("without repeating what is no code of an error", async () => {
    const { connector } = connectToFake({}, {}, grant());
    const callback = await callbackOf(connector, "error=%3Cscript%3E");
    const error = await failureOf(finishLogin(connector, callback));
    expect(String(error)).not.toContain("script");
  });

  test("10 minutes after it began", async () => {
    vi.useFakeTimers();
    const { connector } = connectToFake({}, {}, grant());
    const early = await callbackOf(connector);
    const late = await callbackOf(connector);
    vi.advanceTimersByTime(10 * 60_000 - 1);
    await finishLogin(connector, early);
    vi.advanceTimersByTime(1);
    const error = await failureOf(finishLogin(connector, late));
    expect(error).toBeInstanceOf(AuthError);
  });

  test("for all but one who come with the same state at once", async () => {
    const { connector, requests } = connectToFake({}, {}, grant());
    const callback = await callbackOf(connector);
    const logins = Array.from({ length: 5 }, () =>
      finishLogin(connector, callback),
    );
    const results = await Promise.allSettled(logins);
    const done = results.filter(({ status }) => status === "fulfilled");
    expect(done).toHaveLength(1);
    expect(requests).toHaveLength(1);
  });

  test("for good when the answer is lost: the code may have been used", async () => {
    const { connector, requests } = connectToFake({}, {}, () =>
      Promise.reject(new TypeError("fetch failed")),
    );
    const callback = await callbackOf(connector);
    const error = await failureOf(finishLogin(connector, callback));
    expect(error).toBeInstanceOf(AuthError);
    expect(requests).toHaveLength(1);
    expect(await failureOf(finishLogin(connector, callback))).toMatchObject({
      message: expect.stringContaining("state"),
    });
  });

  test("when the caller aborts it", async () => {
    const controller = new AbortController();
    const { connector, requests } = connectToFake({}, {}, () => {
      controller.abort();
      return new Promise(() => undefined);
    });
    const callback = await callbackOf(connector);
    const { signal } = controller;
    const login = finishLogin(connector, callback, { signal });
    expect(await failureOf(login)).toBeInstanceOf(AbortError);
    expect(requests[0]?.signal.aborted).toBe(true);
  });

  test("when its metadata cannot be had, and can be tried again", async () => {
    let isUp = false;
    const discover = async () => {
      if (isUp) return { issuer: ISSUER };
      throw new Error("down");
    };
    const { connector } = connectToFake({ discover }, {}, grant());
    const callback = await callbackOf(connector);
    await failureOf(finishLogin(connector, callback));
    isUp = true;
    await finishLogin(connector, callback);
    expect(await tokensOf(connector)).toEqual({ accessToken: "a" });
  });

  test("E3 and no error shows a code, a verifier or a token", async () => {
    const answers = [
      () => Response.json({ error: "hush-hush nonsense" }, { status: 400 }),
      () => Response.json({ error: "invalid_grant" }, { status: 400 }),
      () => new Response("hush-hush", { status: 500 }),
      () => Response.json({ access_token: "hush-hush", token_type: "mac" }),
      grant({ access_token: "hush-hush", id_token: "hush-hush.hush-hush." }),
      () => Promise.reject(new TypeError("fetch failed")),
    ];
    for (const answer of answers) {
      const options = { clientSecret: "hush-hush" };
      const { connector } = connectToFake({}, options, answer);
      const callback = await callbackOf(connector, "code=hush-hush");
      const error = await failureOf(finishLogin(connector, callback));
      expect(error).toBeInstanceOf(AuthError);
      const depth = { depth: 20, showHidden: true };
      const { message, stack, cause } = error as Error;
      const shown = [
        message,
        stack,
        JSON.stringify(error),
        inspect(error, depth),
        inspect(cause, depth),
      ];
      expect(shown.join("\n")).not.toContain("hush-hush");
    }
  });
});

describe("an implicit grant", () => {
  const flow = "implicit";

  test("has its token in the fragment", async () => {
    const { connector, requests } = connectToFake({ flow }, {}, grant());
    const { state } = await startLogin(connector);
    const fragment = `access_token=t&token_type=bearer&state=${state}`;
    await finishLogin(connector, `https://app.example/back#${fragment}`);
    expect(await tokensOf(connector)).toEqual({ accessToken: "t" });
    expect(requests).toEqual([]);
  });

  test("ends when it says so", async () => {
    const { connector } = connectToFake({ flow }, {}, grant());
    const { state } = await startLogin(connector);
    const fragment = `access_token=t&token_type=bearer&expires_in=60&state=${state}`;
    const before = Date.now();
    await finishLogin(connector, `https://app.example/back#${fragment}`);
    const tokens = await tokensOf(connector);
    expect(tokens).toMatchObject({ lifetimeMs: 60_000 });
    const { expiresAt } = tokens as { expiresAt: number };
    expect(expiresAt - before - 60_000).toBeLessThan(1_000);
  });

  test.each([
    { given: "error=access_denied", want: "access_denied" },
    { given: "token_type=bearer", want: "no token" },
    { given: "access_token=t&token_type=mac", want: "Bearer" },
    { given: "access_token=t&expires_in=x", want: "expiry" },
  ])("fails with $given", async ({ given, want }) => {
    const { connector } = connectToFake({ flow }, {}, grant());
    const { state } = await startLogin(connector);
    const callback = `/back#${given}&state=${state}`;
    const error = await failureOf(finishLogin(connector, callback));
    expect(error).toBeInstanceOf(AuthError);
    expect((error as Error).message).toContain(want);
  });

  test("is not what a query says", async () => {
    const { connector } = connectToFake({ flow }, {}, grant());
    const { state } = await startLogin(connector);
    const callback = `/back?access_token=t&state=${state}`;
    const error = await failureOf(finishLogin(connector, callback));
    expect(error).toBeInstanceOf(AuthError);
  });
});
