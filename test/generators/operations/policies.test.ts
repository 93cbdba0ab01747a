import { describe, expect, test } from "vitest";
import { describePolicies } from "../../../generators/operations/policy-words.js";
import { policyDocs } from "../../../generators/operations/policy-docs.js";
import { policiesData } from "../../../generators/operations/policies.js";
import { printPolicies } from "../../../generators/package/readme-policies.js";
import type { Plan } from "../../../src/plan/plan.js";
import type { PoliciesPlan } from "../../../src/plan/policies/policies.js";
import { makePlan } from "../plan.js";

/** A plan of these operations, with what holds of each. */
function planOf(given: Readonly<Record<string, PoliciesPlan>>): Plan {
  const plan = makePlan({
    operations: Object.keys(given).map((id) => ({ id })),
  });
  return {
    ...plan,
    groups: plan.groups.map((group) => ({
      ...group,
      operations: group.operations.map((operation) => ({
        ...operation,
        policies: given[operation.id] ?? {},
      })),
    })),
  };
}

describe("what holds of calls, in words", () => {
  test.each<{ given: PoliciesPlan; want: readonly string[] }>([
    { given: {}, want: [] },
    {
      given: { retry: { attempts: 1 } },
      want: ["a failed call is not tried again"],
    },
    {
      given: { retry: { attempts: 5 } },
      want: ["a failed call is tried up to 5 times in all"],
    },
    {
      given: { retry: { attempts: 2, statuses: [404, 429, "5XX"] } },
      want: [
        "a call is tried again after 404, 429 and 5XX, up to 2 times in all",
      ],
    },
    {
      given: { retry: { baseMs: 250, capMs: 8000 } },
      want: [
        "waits before further tries grow from up to 250 ms to up to 8 seconds",
      ],
    },
    {
      given: { retry: { networkErrors: false, maxRetryAfterMs: 300_000 } },
      want: [
        "it waits for up to 5 minutes where the server asks for that",
        "what got no answer is not tried again",
      ],
    },
    {
      given: { timeoutMs: 60_000, totalTimeoutMs: 90_000 },
      want: ["a try may take 1 minute", "a call may take 90 seconds in all"],
    },
    {
      given: {
        rateLimits: [
          { limit: 1, windowMs: 1000 },
          { limit: 10, windowMs: 900_000, name: "pets.*" },
          { limit: 100, windowMs: 86_400_000, name: "*" },
          { limit: 5, windowMs: 1500, name: "search" },
        ],
      },
      want: [
        "at most 1 call per second",
        "at most 10 calls per 15 minutes, of all of `pets` together",
        "at most 100 calls per day, of all actions together",
        "at most 5 calls per 1500 ms, of all of `search` together",
      ],
    },
  ])("$given", ({ given, want }) => {
    expect(describePolicies(given, { group: "pets" })).toEqual(want);
  });
});

const slow = { timeoutMs: 300_000 };
const quick = { timeoutMs: 1000 };

test("the docs of a method leave out what holds for most", () => {
  const plan = planOf({ "a.x": slow, "a.y": slow, "b.z": quick });
  const docs = plan.groups
    .flatMap(({ operations }) => operations)
    .map((operation) => policyDocs(operation, plan));
  expect(docs).toEqual([undefined, undefined, "A try may take 1 second."]);
});

describe("the README has a table of rules", () => {
  const rows = (given: Readonly<Record<string, PoliciesPlan>>) =>
    printPolicies(planOf(given))
      .split("\n")
      .slice(2)
      .map((row) => row.replace(/ +/g, " "));

  test.each([
    { given: { "a.x": slow }, want: "| all | A try may take 5 minutes. |" },
    {
      given: { "a.x": slow, "a.y": slow, "b.z": {} },
      want: "| all of `a` | A try may take 5 minutes. |",
    },
    {
      given: { "a.x": slow, "a.y": slow, "a.z": slow, "a.w": {} },
      want: "| all but `a.w` | A try may take 5 minutes. |",
    },
    {
      given: { "a.x": slow, "a.y": {}, "b.z": slow, "b.w": {} },
      want: "| `a.x` and `b.z` | A try may take 5 minutes. |",
    },
  ])("$want", ({ given, want }) => {
    expect(rows(given)).toEqual([want]);
  });

  test("and none where there are no rules", () => {
    expect(printPolicies(planOf({ "a.x": {} }))).toBe("");
  });
});

test("the literal has them in one order, and what is not said is not there", () => {
  const [group] = planOf({
    "a.x": { rateLimits: [{ limit: 1, windowMs: 1 }], retry: { baseMs: 1 } },
  }).groups;
  const data = policiesData(group!.operations[0]!);
  expect(JSON.stringify(data)).toBe(
    '{"retry":{"baseMs":1},"rateLimits":[{"limit":1,"windowMs":1}]}',
  );
});
