import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { tests } from "../../../generators/tests/tests.js";
import type { EmitInput } from "../../../src/emit/file.js";
import type { SecurityScheme } from "../../../src/ir/index.js";
import type { CredentialPlan, OAuthPlan } from "../../../src/plan/plan.js";
import { makePlan, type OperationGiven, type PlanGiven } from "../plan.js";

const scheme: SecurityScheme = { id: "Login", type: "oauth2", flows: [] };
const running = (
  flow: OAuthPlan["flow"],
  rest: Partial<OAuthPlan> = {},
): CredentialPlan => ({
  factory: `${flow}Login`,
  scheme,
  oauth: { flow, scopes: [], endpoints: {}, ...rest },
});
const token: CredentialPlan = { factory: "loginToken", scheme };

const list: OperationGiven = {
  id: "pets.list",
  responses: [{ status: "200", schema: {} }],
  security: [{ Login: [] }],
};

const emit = (given: PlanGiven) =>
  new Map(
    tests({ plan: makePlan(given) } as EmitInput).map((file) => [
      file.path,
      file,
    ]),
  );

describe("renewal is shown where a flow renews its tokens without a person", () => {
  const other = { Login: [], Other: [] };
  test.each<{
    name: string;
    flows: readonly OAuthPlan["flow"][];
    security?: OperationGiven["security"];
    want: string | undefined;
  }>([
    {
      name: "the flow that needs the least",
      flows: ["password", "clientCredentials"],
      want: "clientCredentialsLogin",
    },
    {
      name: "with a refresh token",
      flows: ["authorizationCode"],
      want: "authorizationCodeLogin",
    },
    { name: "not by a redirect", flows: ["implicit"], want: undefined },
    { name: "not by a token", flows: [], want: undefined },
    {
      name: "not where no operation takes it",
      flows: ["clientCredentials"],
      security: [],
      want: undefined,
    },
    {
      name: "not where it is not enough",
      flows: ["clientCredentials"],
      security: [other],
      want: undefined,
    },
  ])("$name", ({ flows, security = [{ Login: [] }], want }) => {
    const files = emit({
      operations: [{ ...list, security }],
      credentials: [...flows.map((flow) => running(flow)), token],
    });
    const text = files.get("test/renewal.test.ts")?.text;
    const [, used] = /auth: api\.(\w+)\(/.exec(text ?? "") ?? [];
    expect(used).toBe(want);
    expect(files.has("test/support/authorization-server.ts")).toBe(
      want !== undefined,
    );
  });
});

test.each([
  { given: running("clientCredentials"), want: "client_credentials" },
  { given: running("deviceAuthorization"), want: "refresh-0" },
  {
    given: running("clientCredentials", { request: { format: "json" } }),
    want: "application/json",
  },
])("the token request that is expected has $want", ({ given, want }) => {
  const files = emit({ operations: [list], credentials: [given] });
  expect(files.get("test/renewal.test.ts")?.text).toContain(want);
});

test("what is said to be in prettier's style is, however long the names are", async () => {
  for (let length = 1; length < 40; length++) {
    const factory = `login${"Xx".repeat(length)}`;
    const files = emit({
      operations: [{ ...list, id: `pets.list${"Xx".repeat(length % 20)}` }],
      credentials: [{ ...running("clientCredentials"), factory }],
    });
    const file = files.get("test/renewal.test.ts");
    if (!file?.formatted) continue;
    expect(await format(file.text, { parser: "typescript" })).toBe(file.text);
  }
});
