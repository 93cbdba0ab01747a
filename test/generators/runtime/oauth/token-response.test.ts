import { beforeEach, describe, expect, test, vi } from "vitest";
import type { TokenResponseStyle } from "../../../../generators/runtime/oauth/description.js";
import { TokenFailure } from "../../../../generators/runtime/oauth/failure.js";
import { parseTokens } from "../../../../generators/runtime/oauth/token-response.js";

const NOW = Date.UTC(2027, 0, 1);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  return () => vi.useRealTimers();
});

function parse(json: unknown, style: TokenResponseStyle = {}, status = 200) {
  return parseTokens({ status, json }, style, undefined);
}

describe("A6 the time of expiry", () => {
  const TEN_YEARS = 10 * 365 * 86_400_000;
  test.each<{ given: unknown; want: number | undefined | "error" }>([
    { given: undefined, want: undefined },
    { given: null, want: undefined },
    { given: 3_600, want: 3_600_000 },
    { given: "3600", want: 3_600_000 },
    { given: 1.5, want: 1_500 },
    { given: 0, want: 0 },
    { given: 1e20, want: TEN_YEARS },
    { given: -1, want: "error" },
    { given: "-1", want: "error" },
    { given: "soon", want: "error" },
    { given: "0x10", want: "error" },
    { given: "1e3", want: "error" },
    { given: "", want: "error" },
    { given: NaN, want: "error" },
    { given: {}, want: "error" },
    { given: true, want: "error" },
  ])("of expires_in: $given", ({ given, want }) => {
    const json = { access_token: "a", expires_in: given };
    if (want === "error") {
      expect(() => parse(json)).toThrow("no valid time of expiry");
      return;
    }
    const tokens = parse(json);
    expect(tokens.lifetimeMs).toBe(want);
    expect(tokens.expiresAt).toBe(want === undefined ? want : NOW + want);
  });

  test.each<{ given: unknown; want: number }>([
    { given: (NOW + 60_000) / 1_000, want: 60_000 },
    { given: NOW + 60_000, want: 60_000 },
    { given: "2027-01-01T00:01:00Z", want: 60_000 },
    { given: "2020-01-01T00:00:00Z", want: 0 },
  ])("of a moment: $given", ({ given, want }) => {
    const json = { access_token: "a", expires_in: 5, end: given };
    expect(parse(json, { expiresAt: "end" }).lifetimeMs).toBe(want);
  });
});

describe("what an answer grants", () => {
  test.each<{ given: unknown; style?: TokenResponseStyle; want: object }>([
    {
      given: { access_token: "a", token_type: "bearer", scope: "x y" },
      want: { accessToken: "a", scopes: ["x", "y"] },
    },
    {
      given: { access_token: "a", scope: "repo,user", refresh_token: "r" },
      want: { accessToken: "a", scopes: ["repo", "user"], refreshToken: "r" },
    },
    {
      given: { data: { token: "a", renew: "r" } },
      style: { accessToken: "data.token", refreshToken: "data.renew" },
      want: { accessToken: "a", refreshToken: "r" },
    },
    {
      given: { access_token: "a", token_type: "Bot" },
      style: { tokenTypes: ["bot"] },
      want: { accessToken: "a" },
    },
    {
      given: { access_token: "a", token_type: "bot" },
      style: { tokenTypes: ["MAC", "Bot"] },
      want: { accessToken: "a" },
    },
    {
      given: { access_token: "a", data: { for: 60, may: "x y" }, scope: "z" },
      style: { expiresIn: "data.for", scope: "data.may" },
      want: {
        accessToken: "a",
        scopes: ["x", "y"],
        lifetimeMs: 60_000,
        expiresAt: NOW + 60_000,
      },
    },
    {
      given: { access_token: "a", refresh_token: 1 },
      want: { accessToken: "a" },
    },
  ])("$given", ({ given, style, want }) => {
    expect(parse(given, style)).toEqual(want);
  });

  test("A7 without a refresh token or scopes leaves those that there are", () => {
    const previous = { accessToken: "o", refreshToken: "r", scopes: ["x"] };
    const answer = { status: 200, json: { access_token: "a" } };
    expect(parseTokens(answer, {}, previous)).toEqual({
      accessToken: "a",
      refreshToken: "r",
      scopes: ["x"],
    });
  });

  test("A7 with a refresh token replaces the one that there is", () => {
    const previous = { accessToken: "o", refreshToken: "r" };
    const json = { access_token: "a", refresh_token: "s" };
    expect(parseTokens({ status: 200, json }, {}, previous)).toEqual({
      accessToken: "a",
      refreshToken: "s",
    });
  });

  test("is read from its own members only", () => {
    expect(() => parse({}, { accessToken: "constructor.name" })).toThrow();
    expect(() => parse([], { accessToken: "length" })).toThrow();
  });
});

describe("how an answer without a token ends", () => {
  test.each<{
    status: number;
    given: unknown;
    style?: TokenResponseStyle;
    want: { reason: string; error?: string };
  }>([
    {
      status: 400,
      given: { error: "invalid_grant" },
      want: { reason: "reauth", error: "invalid_grant" },
    },
    {
      status: 200,
      given: { error: "bad_refresh_token" },
      style: { invalidGrant: ["bad_refresh_token"] },
      want: { reason: "reauth", error: "bad_refresh_token" },
    },
    {
      status: 401,
      given: { error: "invalid_client" },
      want: { reason: "refused", error: "invalid_client" },
    },
    { status: 400, given: undefined, want: { reason: "refused" } },
    { status: 200, given: "text", want: { reason: "refused" } },
    { status: 503, given: undefined, want: { reason: "unavailable" } },
    { status: 429, given: {}, want: { reason: "unavailable" } },
    {
      status: 400,
      given: { errors: { code: 1021 } },
      style: { error: "errors.code", invalidGrant: ["1021"] },
      want: { reason: "reauth", error: "1021" },
    },
  ])("$status $given", ({ status, given, style, want }) => {
    const failure = failureOf(() => parse(given, style, status));
    expect(failure.reason).toBe(want.reason);
    expect(failure.error).toBe(want.error);
  });

  test("E3 never quotes what could be a secret", () => {
    const secret = "k3y-0f-4-p3rs0n";
    const json = { error: secret, error_description: secret };
    expect(String(failureOf(() => parse(json, {}, 400)))).not.toContain(secret);
  });
});

function failureOf(work: () => unknown): TokenFailure {
  try {
    work();
  } catch (error) {
    if (error instanceof TokenFailure) return error;
    throw error;
  }
  throw new Error("it did not fail");
}
