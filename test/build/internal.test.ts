import { expect, test } from "vitest";
import { internalOf } from "../../src/build/internal.js";

test.each([
  { given: {}, want: undefined },
  { given: { "x-ms-visibility": "internal" }, want: {} },
  { given: { "x-ms-visibility": "advanced" }, want: undefined },
  { given: { "x-connector-internal": true }, want: {} },
  {
    given: { "x-connector-internal": false, "x-ms-visibility": "internal" },
    want: undefined,
  },
  {
    given: {
      "x-connector-internal": { option: "a", secret: true, value: 0, other: 1 },
    },
    want: { option: "a", secret: true, value: 0 },
  },
  {
    given: { in: "querystring", "x-connector-internal": true },
    want: undefined,
  },
])("$given is internal: $want", ({ given, want }) => {
  const node = { name: "a", in: "query" as const, ...given };
  expect(internalOf(node as Parameters<typeof internalOf>[0]).internal).toEqual(
    want,
  );
});
