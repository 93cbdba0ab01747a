import { describe, expect, test } from "vitest";
import { checkConfig } from "../../src/config/check.js";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";

function check(policy: unknown) {
  const diagnostics = new Diagnostics();
  const value = { policies: { pets: policy } };
  const { policies } = checkConfig(value, () => undefined, diagnostics);
  return { policies, found: diagnostics.all.map(({ message }) => message) };
}

describe("policies are checked, each at its place", () => {
  test.each([
    { retry: false },
    { retry: { attempts: 5, statuses: [429, "5XX"], networkErrors: false } },
    { timeoutMs: 1, totalTimeoutMs: false },
    { rateLimits: "100 per minute" },
    { rateLimits: [{ limit: 1, per: "second", name: "a" }, "5/min"] },
    { idempotencyKey: "X-Key", idempotent: true },
  ])("%o is accepted as it is", (policy) => {
    expect(check(policy)).toEqual({ policies: { pets: policy }, found: [] });
  });

  test.each([
    {
      given: { retry: { attempts: 0 } },
      want: 'policies.pets.retry.attempts must be a number of tries, from 1 to 100, not "0"',
    },
    {
      given: { retry: { statuses: ["soon"] } },
      want: 'policies.pets.retry.statuses must be a list of statuses such as 429 or "5XX", not a list',
    },
    {
      given: { retry: true },
      want: "policies.pets.retry must be an object, not a boolean",
    },
    {
      given: { timeoutMs: "5s" },
      want: 'policies.pets.timeoutMs must be a whole number of milliseconds, from 1 to 2147483647, or false, not "5s"',
    },
    {
      given: { rateLimits: "often" },
      want: 'policies.pets.rateLimits must be a limit such as "100 per minute" or { limit: 100, per: minute }, a list of them, or false, not "often"',
    },
    {
      given: { idempotencyKey: "X Key" },
      want: 'policies.pets.idempotencyKey must be the name of a header, or false, not "X Key"',
    },
    {
      given: { timeout: 1 },
      want: 'the configuration has no setting "policies.pets.timeout"; did you mean "policies.pets.timeoutMs"?',
    },
  ])("$given is not", ({ given, want }) => {
    expect(check(given).found).toEqual([want]);
  });
});
