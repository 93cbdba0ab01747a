import { expect, test } from "vitest";
import { operationsOf } from "../../src/grammar/methods.js";

const item = {
  get: {},
  trace: {},
  query: {},
  parameters: [],
  additionalOperations: { PURGE: {}, Copy: {}, LINK: "no operation" },
};

test.each([
  { given: "2.0", want: ["GET"] },
  { given: "3.0", want: ["GET", "TRACE"] },
  { given: "3.1", want: ["GET", "TRACE"] },
  { given: "3.2", want: ["GET", "TRACE", "QUERY", "PURGE", "Copy"] },
] as const)("$given has the operations $want", ({ given, want }) => {
  expect(operationsOf(item, given).map(([method]) => method)).toEqual(want);
});
