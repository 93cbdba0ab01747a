import { describe, expect, test } from "vitest";
import {
  chooseExample,
  describeNeeds,
} from "../../../generators/package/readme-needs.js";
import type { SecurityRequirement } from "../../../src/ir/index.js";
import type { CredentialPlan, OAuthPlan } from "../../../src/plan/plan.js";
import { makePlan } from "../plan.js";

const key = (id: string): CredentialPlan => ({
  factory: id,
  scheme: { id, type: "apiKey", in: "query", name: id },
});

const flow = (
  id: string,
  name: OAuthPlan["flow"],
  factory: string,
): CredentialPlan => ({
  factory,
  scheme: { id, type: "oauth2", flows: [] },
  oauth: { flow: name, scopes: [], endpoints: {} },
});

const token = (id: string, factory: string): CredentialPlan => ({
  factory,
  scheme: { id, type: "oauth2", flows: [] },
});

const certificate: CredentialPlan = {
  factory: "certificate",
  scheme: { id: "certificate", type: "mutualTLS" },
};

const keys = [key("a"), key("b"), key("c")];

/** `a+b|c`: a and b together, or c. */
const read = (text: string): SecurityRequirement[] =>
  text.split("|").map((together) =>
    Object.fromEntries(
      together
        .split("+")
        .filter(Boolean)
        .map((id) => [id, []]),
    ),
  );

const plan = (
  security: readonly string[],
  credentials: readonly CredentialPlan[] = keys,
) =>
  makePlan({
    credentials,
    operations: security.map((text, index) => ({
      id: `pets.m${index}`,
      security: read(text),
    })),
  });

describe("a sample connects with what most actions take", () => {
  test.each<{
    given: readonly string[];
    credentials?: readonly CredentialPlan[];
    want: readonly string[];
  }>([
    { given: ["a"], want: ["a"] },
    { given: ["a", "b", "b|"], want: ["b"] },
    { given: ["b+a"], want: ["a", "b"] },
    // the description's first choice
    { given: ["a+b|a|b", "a+b|a|b"], want: ["a", "b"] },
    { given: ["a", "a+b", "a+b"], want: ["a", "b"] },
    // of what nobody needs, the least
    { given: ["a+b|a|b|", "a+b|a|b|"], want: ["a"] },
    { given: [""], want: [] },
    {
      given: ["certificate|a"],
      credentials: [certificate, ...keys],
      want: ["a"],
    },
    { given: ["certificate"], credentials: [certificate], want: [] },
    {
      given: ["implicit|login"],
      credentials: [
        flow("implicit", "implicit", "byRedirect"),
        token("implicit", "redirectToken"),
        flow("login", "authorizationCode", "login"),
      ],
      want: ["login"],
    },
    // nothing better
    {
      given: ["implicit"],
      credentials: [
        flow("implicit", "implicit", "byRedirect"),
        token("implicit", "redirectToken"),
      ],
      want: ["redirectToken"],
    },
  ])("$given", ({ given, credentials, want }) => {
    const chosen = chooseExample(plan(given, credentials));
    expect(chosen.map(({ factory }) => factory)).toEqual(want);
  });
});

describe("the list of credentials says how they go together", () => {
  test.each<{ given: readonly string[]; want: string }>([
    { given: ["a|b", "b|a|", ""], want: "Any one of them will do." },
    {
      given: ["a+b+c", "a+b+c|"],
      want: "`a`, `b` and `c` are needed together: pass them as a list.",
    },
    {
      given: ["a", "b"],
      want: "Several can be passed as a list, of which each action takes what it asks for.",
    },
    {
      given: ["a", "a+b|c"],
      want: "Several can be passed as a list, of which each action takes what it asks for; some ask for `a` and `b` together.",
    },
    {
      given: ["a+b", "b+c|a+c", "a+b+c"],
      want: "Several can be passed as a list, of which each action takes what it asks for; some ask for `a` and `b`, or `b` and `c`, or `a` and `c` together.",
    },
  ])("$given", ({ given, want }) => {
    expect(describeNeeds(plan(given)).trim()).toBe(want);
  });

  test("that nothing says which is needed", () => {
    expect(describeNeeds(plan(["a+b|a|b|", "a+b|a|b|"]))).toBe(
      " The API's description does not say which action needs which: pass those that you have, several as a list.",
    );
  });

  test("unless there is one scheme, of which one can be given", () => {
    const credentials = [
      flow("a", "authorizationCode", "login"),
      token("a", "loginToken"),
    ];
    expect(describeNeeds(plan(["a"], credentials))).toBe("");
  });

  test("but not of those that no action asks for", () => {
    const unasked = { ...key("b"), unasked: true } as const;
    expect(describeNeeds(plan(["a"], [key("a"), unasked]))).toBe("");
  });
});
