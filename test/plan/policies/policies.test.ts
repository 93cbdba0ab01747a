import { describe, expect, test } from "vitest";
import type { Config } from "../../../src/config/config.js";
import { Diagnostics } from "../../../src/diagnostics/diagnostics.js";
import type { Action, Parameter, Policy } from "../../../src/ir/index.js";
import { planParams } from "../../../src/plan/params.js";
import { applyPolicies } from "../../../src/plan/policies/apply.js";
import { notePolicies } from "../../../src/plan/policies/note.js";
import type { OperationPlan } from "../../../src/plan/plan.js";
import { action, api, string } from "../api.js";

interface Given {
  readonly action?: Partial<Action>;
  readonly api?: readonly Policy[];
  readonly config?: Config["policies"];
}

/** What is planned of one operation, `pets.get` with the operationId `getPet`. */
function plan({ action: own = {}, api: policies, config }: Given) {
  const one = action({ operationId: "getPet", ...own });
  const given = api({ actions: [one], ...(policies && { policies }) });
  const ids = new Map([[one.key, "pets.get"]]);
  const applied = applyPolicies(given, ids, config);
  const planned = applied.plans.get(one.key);
  const diagnostics = new Diagnostics();
  const operation = {
    id: "pets.get",
    action: applied.api.actions[0],
    policies: planned,
  } as OperationPlan;
  const root = {};
  const operations = [operation];
  notePolicies({ config, operations, applied, root, diagnostics });
  const found = diagnostics.all.map(({ code, message }) => [code, message]);
  return { applied, planned, found };
}

const said = (policy: Omit<Policy, "from">): Policy => ({
  from: "x-a",
  ...policy,
});

describe("what says more wins, and the configuration over the description", () => {
  const cases: readonly (Given & { name: string; want: unknown })[] = [
    { name: "nothing is said", want: undefined },
    {
      name: "retries are merged field by field",
      action: { policies: [said({ retry: { baseMs: 1 } })] },
      api: [said({ retry: { baseMs: 2, capMs: 3 } })],
      config: { "*": { retry: { attempts: 4, capMs: 5 } } },
      want: { retry: { attempts: 4, baseMs: 1, capMs: 5 } },
    },
    {
      name: "an operation is before its group, and that before all",
      config: {
        "*": { timeoutMs: 1, totalTimeoutMs: 1, retry: { attempts: 1 } },
        pets: { timeoutMs: 2, totalTimeoutMs: 2 },
        "pets.get": { timeoutMs: 3 },
      },
      want: { retry: { attempts: 1 }, timeoutMs: 3, totalTimeoutMs: 2 },
    },
    {
      name: "the configuration of all is before the description of one",
      action: { policies: [said({ timeoutMs: 1 })] },
      config: { "*": { timeoutMs: 2 } },
      want: { timeoutMs: 2 },
    },
    {
      name: "an operationId and a method with a path name an operation",
      config: { "GET /pets": { timeoutMs: 2 } },
      want: { timeoutMs: 2 },
    },
    {
      name: "false is one try",
      action: { policies: [said({ retry: { baseMs: 1 } })] },
      config: { getPet: { retry: false } },
      want: { retry: { attempts: 1 } },
    },
    {
      name: "what is switched off above is on again where something is said",
      config: {
        "*": { retry: false },
        "pets.get": { retry: { statuses: ["429"] } },
      },
      want: { retry: { statuses: [429] } },
    },
    {
      name: "false takes a time limit back",
      action: { policies: [said({ timeoutMs: 1 })] },
      config: { "pets.get": { timeoutMs: false } },
      want: undefined,
    },
  ];

  test.each(cases)("$name", ({ want, ...given }) => {
    expect(plan(given).planned).toEqual(want);
  });
});

describe("limits add up", () => {
  const limit = (count: number, name?: string) => ({
    limit: count,
    windowMs: 1000,
    ...(name !== undefined && { name }),
  });
  const cases: readonly (Given & { name: string; want: unknown })[] = [
    {
      name: "the operation's own and that of all, which is shared",
      action: { policies: [said({ rateLimits: [limit(1)] })] },
      api: [said({ rateLimits: [limit(2)] })],
      want: [limit(1), limit(2, "*")],
    },
    {
      name: "a group has one of its own",
      config: {
        "*": { rateLimits: "3 per second" },
        pets: { rateLimits: "2 per second" },
        "pets.get": { rateLimits: "1 per second" },
      },
      want: [limit(1), limit(2, "pets.*"), limit(3, "*")],
    },
    {
      name: "the configuration's take the place of the description's",
      api: [said({ rateLimits: [limit(2)] })],
      config: { "pets.get": { rateLimits: ["1 per second"] } },
      want: [limit(1)],
    },
    {
      name: "false ends them",
      action: { policies: [said({ rateLimits: [] })] },
      api: [said({ rateLimits: [limit(2)] })],
      want: undefined,
    },
    {
      name: "a name is kept",
      config: { "*": { rateLimits: { limit: 1, per: "second", name: "a" } } },
      want: [limit(1, "a")],
    },
  ];

  test.each(cases)("$name", ({ want, ...given }) => {
    expect(plan(given).planned?.rateLimits).toEqual(want);
  });
});

describe("R8 a header that is a key by its name gets one for every call", () => {
  const header = (name: string, given: Partial<Parameter> = {}): Parameter => ({
    name,
    in: "header",
    required: true,
    schema: string,
    style: "simple",
    explode: false,
    allowReserved: false,
    ...given,
  });
  const post = (...parameters: readonly Parameter[]) => ({
    method: "POST",
    key: "POST /pets",
    parameters,
  });

  test.each([
    { given: header("Idempotency-Key"), want: true },
    { given: header("x-idempotency-key"), want: true },
    { given: header("Idempotency-Token"), want: true },
    { given: header("Acme-Idempotency-Key"), want: true },
    { given: header("PayPal-Request-Id"), want: true },
    { given: header("X-Amzn-Client-Token"), want: true },
    { given: header("Idempotency-Expiry"), want: false },
    { given: header("X-Request-Id"), want: false },
    { given: header("Idempotency-Key", { in: "query" }), want: false },
    { given: header("Idempotency-Key", { internal: {} }), want: false },
  ])("$given.name in $given.in: $want", ({ given, want }) => {
    const { applied, planned } = plan({ action: post(given) });
    expect(planned).toEqual(want ? { idempotencyKey: given.name } : undefined);
    expect(applied.api.actions[0]?.parameters[0]?.isKey).toBe(
      want ? true : undefined,
    );
  });

  test("nobody has to give it, and its name stays", () => {
    const { applied, found } = plan({
      action: post(header("Idempotency-Key")),
    });
    const [one = action()] = applied.api.actions;
    const params = planParams(one, applied.api, undefined, "P");
    expect(params?.optional).toBe(true);
    expect(params?.parameters.map(({ key }) => key)).toEqual([
      "idempotencyKey",
    ]);
    expect(one.parameters[0]?.required).toBe(true);
    expect(found.map(([code]) => code)).toEqual(["GC_IDEMPOTENCY_KEY"]);
  });

  test.each([
    { maxLength: 20 },
    { minLength: 40 },
    { enum: ["a"] },
    { format: "date" },
    { type: ["integer" as const] },
  ])("not where it takes no UUID: %o", (schema) => {
    const key = header("Idempotency-Key", { schema: { ...string, ...schema } });
    const { planned, found } = plan({ action: post(key) });
    expect(planned).toBeUndefined();
    expect(found.map(([code]) => code)).toEqual(["GC_IDEMPOTENCY_KEY_SHAPE"]);
  });

  test("not in a request without an effect", () => {
    const parameters = [header("Idempotency-Key")];
    const config = { "*": { idempotencyKey: "X-Key" } };
    expect(plan({ action: { parameters }, config }).planned).toBeUndefined();
  });

  test.each([
    { config: { idempotencyKey: false as const }, want: undefined },
    { config: { idempotencyKey: "X-Key" }, want: "X-Key" },
    { config: { idempotencyKey: "idempotency-key" }, want: "Idempotency-Key" },
  ])("the configuration decides: $config", ({ config, want }) => {
    const { planned } = plan({
      action: post(header("Idempotency-Key")),
      config: { pets: config },
    });
    expect(planned?.idempotencyKey).toBe(want);
  });
});

test("R7 what has a key is safe to repeat, whatever is said", () => {
  const own = { method: "PUT", key: "PUT /pets" };
  const config = { pets: { idempotent: false, idempotencyKey: "X-Key" } };
  const want = { idempotencyKey: "X-Key" };
  expect(plan({ action: own, config }).planned).toEqual(want);
});

describe("R7 idempotency is told only where the method says otherwise", () => {
  test.each([
    { method: "POST", idempotent: true, want: { idempotent: true } },
    { method: "POST", idempotent: false, want: undefined },
    { method: "PUT", idempotent: true, want: undefined },
    { method: "DELETE", idempotent: false, want: { idempotent: false } },
  ])("$method $idempotent", ({ method, idempotent, want }) => {
    const own = { method, key: `${method} /pets` };
    const config = { pets: { idempotent } };
    expect(plan({ action: own, config }).planned).toEqual(want);
  });
});

describe("what was taken is told, and what is for nothing", () => {
  test("an extension that holds", () => {
    const policies = [said({ retry: { baseMs: 1 } })];
    expect(plan({ api: policies }).found).toEqual([
      ["GC_POLICY", "1 operation has its retries from x-a"],
    ]);
    const config = { "*": { retry: { baseMs: 1 } } };
    expect(plan({ api: policies, config }).found).toEqual([]);
  });

  test("a name that is none", () => {
    const config = { pet: {}, "pets.gt": {}, pets: {}, getPet: {}, "*": {} };
    expect(plan({ config }).found.map(([, message]) => message)).toEqual([
      'the policies of "pet" are for nothing; did you mean "pets"?',
      'the policies of "pets.gt" are for nothing; did you mean "pets.get"?',
    ]);
  });
});
