import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  AbortError,
  AuthError,
} from "../../../../../generators/runtime/errors/errors.js";
import type { DeviceCode } from "../../../../../generators/runtime/oauth/login/device-code.js";
import { deviceLogin } from "../../../../../generators/runtime/oauth/login/device-login.js";
import { oauth2 } from "../../../../../generators/runtime/oauth/oauth2.js";
import { connectTo, failureOf } from "../../connection.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const CODES = {
  device_code: "device-secret",
  user_code: "WDJB-MJHT",
  verification_uri: "https://id.example/device",
  expires_in: 1_800,
};

const pending = { error: "authorization_pending" };
const slowDown = { error: "slow_down" };
const tokens = { access_token: "a", token_type: "Bearer", expires_in: 60 };

type Step = object | number | "lost" | "hanging";

/** An authorization server that gives these answers to one token request after another, the last for ever. */
function connect(codes: object, ...steps: Step[]) {
  const start = Date.now();
  const polls: number[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    if (String(url).endsWith("/device")) return Response.json(codes);
    expect(String(init?.body)).toContain("device_code=device-secret");
    polls.push((Date.now() - start) / 1_000);
    const step = steps.length > 1 ? steps.shift() : steps[0];
    if (step === "hanging") return new Promise(() => undefined);
    if (step === "lost") throw new TypeError("fetch failed");
    if (typeof step === "number") return new Response("", { status: step });
    return Response.json(step, { status: step === tokens ? 200 : 400 });
  };
  const auth = oauth2(
    {
      scheme: "Login",
      flow: "deviceAuthorization",
      deviceAuthorizationUrl: "https://id.example/device",
      tokenUrl: "https://id.example/token",
    },
    { clientId: "tv" },
  );
  const connector = connectTo("https://api.example", { auth, fetch });
  return { connector, polls };
}

/** Lets the login run to its end; the error it fails with, if it does. */
async function finish(login: Promise<void>): Promise<unknown> {
  const settled = login.then(
    () => undefined,
    (error: unknown) => error,
  );
  await vi.runAllTimersAsync();
  expect(vi.getTimerCount()).toBe(0);
  return settled;
}

describe("A15 the tokens are asked for", () => {
  test.each<{ name: string; interval?: number; steps: Step[]; want: number[] }>(
    [
      { name: "after 5 s", steps: [tokens], want: [5] },
      {
        name: "at the server's interval",
        interval: 2,
        steps: [pending, pending, tokens],
        want: [2, 4, 6],
      },
      {
        name: "5 s slower for good after slow_down",
        steps: [pending, slowDown, pending, slowDown, pending, tokens],
        want: [5, 10, 20, 30, 45, 60],
      },
      {
        name: "half as often after each loss of the network",
        steps: ["lost", pending, "lost", tokens],
        want: [5, 15, 25, 45],
      },
      {
        name: "half as often by a server that has problems",
        steps: [503, 429, pending, tokens],
        want: [5, 15, 35, 55],
      },
    ],
  )("$name", async ({ interval, steps, want }) => {
    const codes = { ...CODES, ...(interval && { interval }) };
    const { connector, polls } = connect(codes, ...steps);
    const login = deviceLogin(connector, { onCode: () => undefined });
    expect(await finish(login)).toBeUndefined();
    expect(polls).toEqual(want);
  });

  test("until the code's time is up, to the second", async () => {
    const codes = { ...CODES, expires_in: 12 };
    const { connector, polls } = connect(codes, pending);
    const start = Date.now();
    const login = deviceLogin(connector, { onCode: () => undefined });
    const error = await finish(login);
    expect(error).toBeInstanceOf(AuthError);
    expect(String(error)).toContain("expired");
    expect(polls).toEqual([5, 10]);
    expect(Date.now() - start).toBe(12_000);
  });

  test.each(["access_denied", "expired_token", "invalid_client", "bad_code"])(
    "not again after %s",
    async (error) => {
      const { connector, polls } = connect(CODES, pending, { error });
      const login = deviceLogin(connector, { onCode: () => undefined });
      expect(await finish(login)).toBeInstanceOf(AuthError);
      expect(polls).toEqual([5, 10]);
    },
  );
});

describe("an aborted login leaves no timer behind", () => {
  test.each<{ name: string; afterMs: number; steps: Step[] }>([
    { name: "before it began", afterMs: 0, steps: [pending] },
    { name: "between two requests", afterMs: 7_000, steps: [pending] },
    { name: "during a request", afterMs: 6_000, steps: ["hanging"] },
  ])("$name", async ({ afterMs, steps }) => {
    const { connector } = connect(CODES, ...steps);
    const controller = new AbortController();
    if (afterMs === 0) controller.abort();
    const login = deviceLogin(connector, {
      onCode: () => undefined,
      signal: controller.signal,
    });
    const failure = failureOf(login);
    await vi.advanceTimersByTimeAsync(afterMs);
    controller.abort();
    expect(await failure).toBeInstanceOf(AbortError);
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("while the person is shown the code", async () => {
    const { connector, polls } = connect(CODES, tokens);
    const controller = new AbortController();
    const login = deviceLogin(connector, {
      onCode: () => controller.abort(),
      signal: controller.signal,
    });
    expect(await finish(login)).toBeInstanceOf(AbortError);
    expect(polls).toEqual([]);
  });
});

test("what shows the code may fail, and ends the login", async () => {
  const { connector, polls } = connect(CODES, tokens);
  const failure = new Error("no display");
  const login = deviceLogin(connector, {
    onCode: () => Promise.reject(failure),
  });
  expect(await finish(login)).toBe(failure);
  expect(polls).toEqual([]);
});

describe("the codes", () => {
  const show = async (codes: object) => {
    const shown: DeviceCode[] = [];
    const { connector } = connect(codes, tokens);
    const login = deviceLogin(connector, {
      onCode: (code) => void shown.push(code),
    });
    return { error: await finish(login), shown };
  };

  test("by Google's name for the place", async () => {
    const { verification_uri: url, ...others } = CODES;
    const { shown } = await show({ ...others, verification_url: url });
    expect(shown[0]?.verificationUri).toBe(url);
  });

  test.each<object>([
    { ...CODES, device_code: undefined },
    { ...CODES, user_code: "" },
    { ...CODES, verification_uri: "javascript:alert(1)" },
    { ...CODES, verification_uri: "/device" },
    { ...CODES, expires_in: undefined },
    { ...CODES, expires_in: "soon" },
    { ...CODES, expires_in: -1 },
    { ...CODES, interval: "often" },
    { error: "invalid_scope" },
    {},
    [],
  ])("are refused: %j", async (codes) => {
    const { error, shown } = await show(codes);
    expect(error).toBeInstanceOf(AuthError);
    expect(String(error)).not.toContain("device-secret");
    expect(shown).toEqual([]);
  });

  test("with a link that is none are shown without it", async () => {
    const codes = {
      ...CODES,
      verification_uri_complete: "javascript:alert(1)",
    };
    const { shown } = await show(codes);
    expect(shown[0]?.verificationUriComplete).toBeUndefined();
  });
});
