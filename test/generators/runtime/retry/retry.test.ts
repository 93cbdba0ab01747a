import { describe, expect, test } from "vitest";
import {
  NetworkError,
  TimeoutError,
} from "../../../../generators/runtime/errors/errors.js";
import {
  judge,
  type Failure,
  type RetriedCall,
} from "../../../../generators/runtime/retry/retry.js";

const context = { operationId: "pets.get", attempts: 1 };

function call(method: string, members: Partial<RetriedCall> = {}): RetriedCall {
  return {
    operation: { method },
    headers: new Headers(),
    payload: undefined,
    policies: [],
    route: { budget: { tokens: 500 } },
    limits: { deadline: Infinity },
    operationId: "pets.get",
    attempts: 1,
    cost: 0,
    ...members,
  };
}

function failed(code?: string): NetworkError {
  const below = code && Object.assign(new Error("below"), { code });
  const cause = new TypeError("fetch failed", { cause: below });
  return new NetworkError("no response", context, { cause });
}

function answered(status: number, retryAfter?: string): Response {
  const headers = new Headers();
  if (retryAfter !== undefined) headers.set("retry-after", retryAfter);
  return new Response(null, { status, headers });
}

const isRetried = (failure: Failure, one: RetriedCall) =>
  typeof judge(failure, one) === "number";

test("R2 only statuses that may pass are retried", () => {
  const all = Array.from({ length: 200 }, (_, index) => 400 + index);
  const retried = all.filter((status) =>
    isRetried(answered(status), call("GET")),
  );
  expect(retried).toEqual([408, 425, 429, 500, 502, 503, 504]);
});

describe("R3 the code of a failure is looked for in its causes", () => {
  test.each([
    ...["ECONNRESET", "ECONNREFUSED", "EPIPE", "ETIMEDOUT", "ENOTFOUND"].map(
      (given) => ({ given, want: true }),
    ),
    ...["EAI_AGAIN", "ENETUNREACH", "EHOSTUNREACH", "UND_ERR_SOCKET"].map(
      (given) => ({ given, want: true }),
    ),
    { given: undefined, want: true },
    { given: "CERT_HAS_EXPIRED", want: false },
    { given: "ERR_INVALID_URL", want: false },
    { given: "EACCES", want: false },
  ])("$given: $want", ({ given, want }) => {
    expect(isRetried(failed(given), call("GET"))).toBe(want);
  });

  test("down to a depth of ten, even when they are circular", () => {
    const circular = new Error("a");
    circular.cause = circular;
    const failure = new NetworkError("no response", context, {
      cause: circular,
    });
    expect(isRetried(failure, call("GET"))).toBe(true);
  });

  test("a try that timed out may pass", () => {
    expect(isRetried(new TimeoutError("slow", context), call("PUT"))).toBe(
      true,
    );
  });
});

describe("R7 what is not idempotent is repeated only if nothing has happened", () => {
  test.each<{ given: string; failure: Failure; want: boolean }>([
    { given: "no connection", failure: failed("ECONNREFUSED"), want: true },
    { given: "no such host", failure: failed("ENOTFOUND"), want: true },
    {
      given: "a broken connection",
      failure: failed("ECONNRESET"),
      want: false,
    },
    { given: "an unknown failure", failure: failed(), want: false },
    {
      given: "a timeout",
      failure: new TimeoutError("slow", context),
      want: false,
    },
    { given: "429", failure: answered(429), want: true },
    { given: "429 with Retry-After", failure: answered(429, "1"), want: true },
    { given: "503 with Retry-After", failure: answered(503, "1"), want: true },
    { given: "503", failure: answered(503), want: false },
    { given: "503 with garbage", failure: answered(503, "soon"), want: false },
    { given: "500 with Retry-After", failure: answered(500, "1"), want: false },
    { given: "408", failure: answered(408), want: false },
  ])("after $given: $want", ({ failure, want }) => {
    for (const method of ["POST", "PATCH"]) {
      expect(isRetried(failure, call(method))).toBe(want);
      const verdict = judge(failure, call(method));
      expect(verdict).toEqual(want ? expect.any(Number) : "not_idempotent");
    }
    for (const method of ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"]) {
      expect(isRetried(failure, call(method))).toBe(true);
    }
  });

  test("an idempotency key makes it repeatable", () => {
    const headers = new Headers({ "Idempotency-Key": "k" });
    expect(isRetried(answered(500), call("POST", { headers }))).toBe(true);
  });
});

describe("R9 a body that is a stream is never sent again", () => {
  test.each([
    { given: new ReadableStream(), want: false },
    { given: "text", want: true },
    { given: new Blob(["x"]), want: true },
    { given: new FormData(), want: true },
    { given: new Uint8Array(1), want: true },
  ])("$given: $want", ({ given: payload, want }) => {
    const verdict = judge(failed("ECONNREFUSED"), call("PUT", { payload }));
    const refused = "stream_not_replayable";
    expect(verdict).toEqual(want ? expect.any(Number) : refused);
  });
});

describe("R5 Retry-After is honoured up to 60 s", () => {
  test.each([
    { given: "0", want: 0 },
    { given: "60", want: 60_000 },
    { given: "61", want: "retry_after_too_long" },
    { given: "1000000000", want: "retry_after_too_long" },
  ])("$given", ({ given, want }) => {
    expect(judge(answered(503, given), call("GET"))).toBe(want);
  });
});

describe("R4 without a word of the server the wait is random below a bound", () => {
  test.each<{ given: Failure; attempt: number; want: number }>([
    { given: answered(500), attempt: 1, want: 500 },
    { given: answered(500, "soon"), attempt: 2, want: 1_000 },
    { given: answered(429), attempt: 1, want: 1_000 },
    { given: failed("ECONNRESET"), attempt: 2, want: 1_000 },
  ])("below $want ms", ({ given, attempt, want }) => {
    for (let sample = 0; sample < 100; sample++) {
      const waitMs = judge(given, call("GET", { attempts: attempt }));
      expect(waitMs).toBeGreaterThanOrEqual(0);
      expect(waitMs).toBeLessThan(want);
    }
  });
});

describe("R1 the number of tries", () => {
  test.each([
    { given: { attempt: 2, attempts: 3 }, want: true },
    { given: { attempt: 3, attempts: 3 }, want: false },
    { given: { attempt: 1, attempts: 1 }, want: false },
    { given: { attempt: 1, attempts: 0 }, want: false },
    { given: { attempt: 1, attempts: Number.NaN }, want: false },
  ])("$given: $want", ({ given: { attempt, attempts }, want }) => {
    const one = call("GET", { policies: [{ attempts }], attempts: attempt });
    expect(typeof judge(answered(503), one) === "number").toBe(want);
  });
});
