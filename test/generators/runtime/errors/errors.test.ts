import { inspect } from "node:util";
import { describe, expect, expectTypeOf, test } from "vitest";
import {
  AbortError,
  ApiError,
  ArgumentError,
  AuthError,
  ConnectorError,
  DecodeError,
  NetworkError,
  RateLimitError,
  ReauthRequired,
  SignatureError,
  TimeoutError,
} from "../../../../generators/runtime/errors/errors.js";
import {
  isApiError,
  type ErrorBody,
} from "../../../../generators/runtime/errors/is-api-error.js";
import type { Operation } from "../../../../generators/runtime/operation.js";

const context = { operationId: "pets.get", attempts: 3 };
const headers = new Headers({
  "x-request-id": "req_123",
  "x-secret": "hush-hush",
});
const answer = { status: 500, headers, body: { secret: "hush-hush" } };

const api = new ApiError(answer, context);
const limited = new RateLimitError(answer, context, new Date(0));

describe("E1 every error has its place, its code and its name", () => {
  test.each<{
    given: Error & { code: string };
    of: (abstract new (...args: never[]) => Error)[];
    want: string;
    name: string;
  }>([
    { given: api, of: [ApiError], want: "api_error", name: "ApiError" },
    {
      given: limited,
      of: [RateLimitError, ApiError],
      want: "rate_limited",
      name: "RateLimitError",
    },
    {
      given: new NetworkError("x", context),
      of: [NetworkError],
      want: "network_error",
      name: "NetworkError",
    },
    {
      given: new TimeoutError("x", context),
      of: [TimeoutError, NetworkError],
      want: "timeout",
      name: "TimeoutError",
    },
    {
      given: new AbortError("x", context),
      of: [AbortError],
      want: "aborted",
      name: "AbortError",
    },
    {
      given: new AuthError("x", context),
      of: [AuthError],
      want: "auth_error",
      name: "AuthError",
    },
    {
      given: new ReauthRequired("x", context),
      of: [ReauthRequired, AuthError],
      want: "reauth_required",
      name: "ReauthRequired",
    },
    {
      given: new DecodeError("x", answer, context),
      of: [DecodeError],
      want: "decode_error",
      name: "DecodeError",
    },
    {
      given: new SignatureError("x", context),
      of: [SignatureError],
      want: "signature_error",
      name: "SignatureError",
    },
  ])("$name", ({ given, of, want, name }) => {
    for (const ancestor of [...of, ConnectorError, Error]) {
      expect(given).toBeInstanceOf(ancestor);
    }
    expect(given.code).toBe(want);
    expect(given.name).toBe(name);
    expect(given).toMatchObject(context);
    expect(given.stack).toMatch(`${name}: [pets.get] `);
  });

  test("a wrong call is a TypeError", () => {
    expect(new ArgumentError("x")).toBeInstanceOf(TypeError);
    expect(new ArgumentError("x").code).toBe("invalid_argument");
  });
});

describe("E1 a message says which operation, status, request and try", () => {
  test.each([
    { given: {}, want: "[pets.get] HTTP 500 (req_123, 3 attempts)" },
    {
      given: { headers: new Headers() },
      want: "[pets.get] HTTP 500 (3 attempts)",
    },
    {
      given: { detail: "gone" },
      want: "[pets.get] HTTP 500 (req_123, 3 attempts, gone)",
    },
  ])("$want", ({ given, want }) => {
    expect(new ApiError({ ...answer, ...given }, context).message).toBe(want);
  });

  test("in the singular, too", () => {
    const once = { ...context, attempts: 1 };
    expect(new NetworkError("no response", once).message).toBe(
      "[pets.get] no response (1 attempt)",
    );
  });
});

test("L2 the error of a call that was not sent says so, and has no status", () => {
  const unsent = { status: 0, headers: new Headers(), detail: "not sent: why" };
  const none = { ...context, attempts: 0 };
  const error = new RateLimitError(unsent, none, undefined);
  expect(error.message).toBe("[pets.get] not sent: why (0 attempts)");
  expect(error).toMatchObject({ status: 0, attempts: 0, body: undefined });
});

describe("E3 what an error shows holds no header and no body", () => {
  test.each([
    { given: api },
    { given: limited },
    { given: new DecodeError("x", answer, context) },
  ])("$given.name", ({ given }) => {
    const shown = [
      given.message,
      given.stack,
      JSON.stringify(given),
      inspect(given, { depth: 10, showHidden: true }),
      String(given),
    ];
    expect(shown.join("\n")).not.toContain("hush-hush");
  });

  test("but headers and body can be read by name", () => {
    expect(api.body).toEqual({ secret: "hush-hush" });
    expect(api.headers.get("x-secret")).toBe("hush-hush");
  });

  test("and JSON has what helps to find the cause", () => {
    expect(JSON.parse(JSON.stringify(limited))).toEqual({
      name: "RateLimitError",
      message: "[pets.get] HTTP 500 (req_123, 3 attempts)",
      code: "rate_limited",
      ...context,
      status: 500,
      requestId: "req_123",
      retryAt: "1970-01-01T00:00:00.000Z",
    });
  });
});

describe("E1 isApiError", () => {
  const get: Operation<undefined, void> = {
    id: "pets.get",
    method: "GET",
    path: "/",
  };
  const list: Operation<undefined, void> = { ...get, id: "pets.list" };
  test.each([
    { given: [api, get, 500] as const, want: true },
    { given: [limited, get, 500] as const, want: true },
    { given: [api, get, 404] as const, want: false },
    { given: [api, list, 500] as const, want: false },
    { given: [new NetworkError("x", context), get, 500] as const, want: false },
    { given: [undefined, get, 500] as const, want: false },
  ])("$want", ({ given: [error, operation, status], want }) => {
    expect(isApiError(error, operation, status)).toBe(want);
  });

  test("asks only whether it is one, if nothing else is given", () => {
    expect(isApiError(api)).toBe(true);
    expect(isApiError(new Error("x"))).toBe(false);
  });

  test("narrows the body to what is documented for the status", () => {
    type Errors = {
      404: { petId: string };
      "4XX": { hint: string };
      default: { code: number };
    };
    expectTypeOf<ErrorBody<Errors, 404>>().toEqualTypeOf<{ petId: string }>();
    expectTypeOf<ErrorBody<Errors, 409>>().toEqualTypeOf<{ hint: string }>();
    expectTypeOf<ErrorBody<Errors, 500>>().toEqualTypeOf<{ code: number }>();
    expectTypeOf<ErrorBody<{ 404: string }, 500>>().toBeUnknown();
    expectTypeOf<ErrorBody<never, 500>>().toBeUnknown();

    const typed: Operation<undefined, void, Errors> = get;
    const error: unknown = new ApiError(
      { ...answer, status: 404, body: { petId: "p1" } },
      context,
    );
    if (!isApiError(error, typed, 404)) throw error;
    expectTypeOf(error.status).toEqualTypeOf<404>();
    expectTypeOf(error.body).toEqualTypeOf<{ petId: string }>();
    expect(error.body.petId).toBe("p1");
  });
});

test("the server's id is cut where it would not fit into a message", () => {
  const long = new Headers({ "request-id": "x".repeat(1_000) });
  expect(
    new ApiError({ ...answer, headers: long }, context).requestId,
  ).toHaveLength(128);
});
