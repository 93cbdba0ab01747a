import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { RetryOptions } from "../../../../generators/runtime/call-options.js";
import {
  NetworkError,
  TimeoutError,
} from "../../../../generators/runtime/errors/errors.js";
import { mergePolicies } from "../../../../generators/runtime/retry/policy.js";
import {
  judge,
  type Failure,
  type RetriedCall,
} from "../../../../generators/runtime/retry/retry.js";

const context = { operationId: "pets.get", attempts: 1 };
const broken = new NetworkError("no response", context);
const late = new TimeoutError("not done within 1 ms", context);

const answered = (status: number, retryAfter?: string) =>
  new Response(null, {
    status,
    headers: retryAfter === undefined ? {} : { "retry-after": retryAfter },
  });

const call = (members: Partial<RetriedCall> = {}): RetriedCall => ({
  operation: { method: "GET" },
  headers: new Headers(),
  payload: undefined,
  policies: [],
  route: { budget: { tokens: 500 } },
  operationId: "pets.get",
  attempts: 1,
  cost: 0,
  limits: { deadline: Infinity },
  ...members,
});

test("R1 what is undefined says nothing, and what is said last counts", () => {
  const policies = [
    { attempts: 1, baseMs: 2 },
    undefined,
    { attempts: 3, baseMs: undefined, networkErrors: false },
  ];
  const want = { attempts: 3, baseMs: 2, networkErrors: false };
  expect(mergePolicies(policies)).toEqual(want);
});

describe("R4 R10 how long a retry waits at most, and what it costs", () => {
  test.each<{
    given: Failure;
    attempt: number;
    policy?: RetryOptions;
    want: { waitMs: number; cost: number };
  }>([
    { given: broken, attempt: 1, want: { waitMs: 500, cost: 14 } },
    { given: answered(503), attempt: 1, want: { waitMs: 500, cost: 14 } },
    { given: answered(429), attempt: 1, want: { waitMs: 1_000, cost: 5 } },
    { given: answered(429), attempt: 2, want: { waitMs: 2_000, cost: 5 } },
    { given: answered(429, "7"), attempt: 1, want: { waitMs: 7_000, cost: 5 } },
    {
      given: answered(429),
      attempt: 2,
      policy: { baseMs: 10 },
      want: { waitMs: 20, cost: 5 },
    },
    {
      given: answered(503),
      attempt: 2,
      policy: { capMs: 30 },
      want: { waitMs: 30, cost: 14 },
    },
  ])("$attempt $policy: $want", ({ given, attempt, policy, want }) => {
    vi.spyOn(Math, "random").mockReturnValue(1);
    onTestFinished(() => void vi.restoreAllMocks());
    const one = call({ policies: [policy], attempts: attempt });
    expect({ waitMs: judge(given, one), cost: one.cost }).toEqual(want);
    expect(one.route.budget.tokens).toBe(500 - want.cost);
  });
});

describe("R3 failed connections and time limits are tried again, unless that is not wanted", () => {
  test.each<{ given: Failure; networkErrors?: boolean; want: boolean }>([
    { given: broken, want: true },
    { given: late, want: true },
    { given: broken, networkErrors: true, want: true },
    { given: broken, networkErrors: false, want: false },
    { given: late, networkErrors: false, want: false },
    { given: answered(503), networkErrors: false, want: true },
  ])("$given, $networkErrors: $want", ({ given, networkErrors, want }) => {
    const one = call({ policies: [{ networkErrors }] });
    expect(typeof judge(given, one) === "number").toBe(want);
  });
});

describe("R7 an operation can say whether it may be repeated", () => {
  test.each<{ method: string; idempotent?: boolean; want: boolean }>([
    { method: "GET", want: true },
    { method: "GET", idempotent: false, want: false },
    { method: "PUT", idempotent: false, want: false },
    { method: "POST", want: false },
    { method: "POST", idempotent: true, want: true },
  ])("$method, $idempotent: $want", ({ method, idempotent, want }) => {
    const said = idempotent === undefined ? {} : { idempotent };
    const verdict = judge(broken, call({ operation: { method, ...said } }));
    expect(verdict).toEqual(want ? expect.any(Number) : "not_idempotent");
  });
});
