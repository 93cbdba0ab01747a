import { expect, test } from "vitest";
import type { OperationGiven } from "../plan.js";
import { sampleFirst } from "./sample-first.js";

const text = { type: ["string"] } as const;
const pet = { type: ["object"], properties: { name: text } } as const;

const refusals: readonly {
  proves: string;
  given: Omit<OperationGiven, "id">;
  want: boolean;
}[] = [
  { proves: "fetch has no TRACE", given: { method: "TRACE" }, want: true },
  {
    proves: "there is no such credential",
    given: { security: [{ mtls: [] }] },
    want: true,
  },
  {
    proves: "an optional credential that there is not",
    given: { security: [{ mtls: [] }, {}] },
    want: false,
  },
  {
    proves: "a length that fetch computes",
    given: {
      method: "POST",
      body: { schema: pet },
      parameters: [{ name: "content-length", in: "header", schema: text }],
    },
    want: true,
  },
];

test.each([
  { given: text, want: "0" },
  { given: { type: ["integer"] as const, examples: [7] }, want: 0 },
])("the length of no body is nothing: $want", ({ given: schema, want }) => {
  const length = { name: "Content-Length", in: "header", schema } as const;
  const made = sampleFirst({ parameters: [length] });
  expect(made).toMatchObject({ refused: false, unchecked: [] });
  expect(made.params).toEqual({ "Content-Length": want });
});

test.each(refusals)("refused or not: $proves", ({ given, want }) => {
  expect(sampleFirst(given).refused).toBe(want);
});
