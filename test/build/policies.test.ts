import { describe, expect, test } from "vitest";
import { policiesOf } from "../../src/build/policies/policies.js";
import type { BuildContext } from "../../src/build/context.js";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";

/** What an operation with these extensions says, and what is reported of it. */
function read(node: object, document: object = {}) {
  const diagnostics = new Diagnostics();
  const context = { document, diagnostics } as unknown as BuildContext;
  const { policies = [] } = policiesOf({ ...node }, "GET /x", context);
  return {
    said: policies,
    found: diagnostics.all.map(({ code, message }) => `${code} ${message}`),
  };
}

const backoff = { strategy: "backoff" };
const retries = (value: unknown) => ({ "x-speakeasy-retries": value });

describe("retries are taken from extensions", () => {
  test.each([
    {
      given: retries({
        ...backoff,
        backoff: { initialInterval: 500, maxInterval: 60_000, exponent: 2 },
        statusCodes: [408, "429", "5xx"],
        retryConnectionErrors: true,
      }),
      want: {
        baseMs: 500,
        capMs: 60_000,
        statuses: [408, 429, "5XX"],
        networkErrors: true,
      },
    },
    { given: retries({ strategy: "none" }), want: false },
    { given: { "x-fern-retries": { disabled: true } }, want: false },
    { given: { "x-fern-retries": false }, want: false },
    { given: { "x-retry": { enabled: false } }, want: false },
    { given: { "x-retries": 2 }, want: { attempts: 3 } },
    { given: { "x-retry": { maxRetries: 4 } }, want: { attempts: 5 } },
    { given: { "x-retry": { max_attempts: 4 } }, want: { attempts: 4 } },
    {
      given: { "x-connector-retry": { statuses: [409] } },
      want: { statuses: [409] },
    },
  ])("$given", ({ given, want }) => {
    const { said, found } = read(given);
    expect(said.map(({ retry }) => retry)).toEqual([want]);
    expect(found).toEqual([]);
  });

  test("our own extension is before those of others", () => {
    const { said } = read({
      ...retries({ ...backoff, statusCodes: [500] }),
      "x-connector-retry": { statuses: [409] },
    });
    expect(said.map(({ from }) => from)).toEqual([
      "x-connector-retry",
      "x-speakeasy-retries",
    ]);
  });
});

describe("what cannot be followed is said", () => {
  test.each([
    {
      given: retries({ strategy: "linear" }),
      want: ['GC_POLICY_HINT strategy "linear" is not known'],
    },
    { given: retries("yes"), want: ["GC_POLICY_HINT no object"] },
    {
      given: retries({
        ...backoff,
        backoff: { exponent: 1.5, maxElapsedTime: 3_600_000 },
      }),
      want: ["GC_POLICY_DIFFERS exponent 1.5", "GC_POLICY_DIFFERS tries"],
    },
    {
      given: retries({ ...backoff, statusCodes: ["oops"], jitter: 1 }),
      want: ['GC_POLICY_HINT "statusCodes"', 'GC_POLICY_HINT "jitter"'],
    },
    { given: { "x-retries": 1000 }, want: ["GC_POLICY_HINT no object"] },
    {
      given: { "x-speakeasy-timeout": "5s" },
      want: ["GC_POLICY_HINT no number"],
    },
    { given: { "x-rate-limit": 100 }, want: ["GC_POLICY_HINT no limit"] },
    {
      given: { "x-rate-limit": { limit: 5, per: "minute", burst: 9 } },
      want: ["GC_POLICY_DIFFERS burst"],
    },
    {
      given: { "x-throttling-tier": "Gold" },
      want: ["GC_POLICY_DIFFERS tier"],
    },
    { given: { "x-idempotent": "yes" }, want: ["GC_POLICY_HINT neither"] },
  ])("$given", ({ given, want }) => {
    const { found } = read(given);
    expect(found).toHaveLength(want.length);
    for (const [index, text] of want.entries()) {
      const [code = "", ...words] = text.split(" ");
      expect(found[index]).toContain(code);
      expect(found[index]).toContain(words.join(" "));
    }
  });
});

describe("limits have many spellings", () => {
  const minute = { limit: 100, windowMs: 60_000 };
  test.each([
    { given: "100 requests per minute", want: [minute] },
    { given: { limit: 100, window: "60s" }, want: [minute] },
    { given: { limit: 100, windowMs: 60_000 }, want: [minute] },
    { given: { requests: 100, period: 60, key: "ip" }, want: [minute] },
    { given: { requests_per_unit: 100, unit: "minute" }, want: [minute] },
    { given: { calls: 100, "renewal-period": 60 }, want: [minute] },
    { given: { limit: 100, duration: "minutes" }, want: [minute] },
    { given: { requestsPerMinute: 100 }, want: [minute] },
    { given: { rpm: 100 }, want: [minute] },
    { given: { sustained: "100/min" }, want: [minute] },
    {
      given: [
        { limit: 100, window: "1 minute", scope: "per IP" },
        "5 per second",
      ],
      want: [minute, { limit: 5, windowMs: 1000 }],
    },
  ])("$given", ({ given, want }) => {
    const { said } = read({ "x-rateLimit": given });
    expect(said[0]?.rateLimits).toEqual(want);
  });

  test("the name of a tier may be one", () => {
    const { said } = read({ "x-throttling-tier": "100_per_minute" });
    expect(said[0]?.rateLimits).toEqual([minute]);
    expect(read({ "x-throttling-tier": "Unlimited" })).toEqual({
      said: [],
      found: [],
    });
  });

  test("our own extension switches them off", () => {
    const { said } = read({ "x-connector-rate-limit": false });
    expect(said).toEqual([{ from: "x-connector-rate-limit", rateLimits: [] }]);
  });
});

describe("what makes repetitions safe", () => {
  const headers = (...names: string[]) => ({
    "x-fern-idempotency-headers": names.map((header) => ({
      header,
      name: "key",
    })),
  });
  const fern = { "x-fern-idempotent": true };

  test.each([
    { given: { "x-connector-idempotent": true }, want: { idempotent: true } },
    { given: { "x-idempotent": false }, want: { idempotent: false } },
    {
      given: { "x-connector-idempotency-key": "X-Key" },
      want: { idempotencyKey: "X-Key" },
    },
    {
      given: fern,
      document: headers("Idempotency-Key"),
      want: { idempotencyKey: "Idempotency-Key" },
    },
    {
      given: fern,
      document: headers("X-Tenant", "Idempotency-Key"),
      want: { idempotencyKey: "Idempotency-Key" },
      differs: true,
    },
    { given: fern, document: {}, want: { idempotent: true } },
  ])("$given, $document", ({ given, document, want, differs = false }) => {
    const { said, found } = read(given, document);
    expect(said).toEqual([{ from: Object.keys(given)[0], ...want }]);
    expect(found.length > 0).toBe(differs);
  });
});
