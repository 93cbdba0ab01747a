import { expect, test } from "vitest";
import {
  needsOptions,
  optionMembers,
} from "../../../generators/client/options.js";
import { Imports } from "../../../generators/code/imports.js";
import type { Schema } from "../../../src/ir/index.js";
import { makePlan } from "../plan.js";

const option = (
  schema: Schema,
  given: { required?: boolean; secret?: boolean } = {},
) => ({
  name: "tenant",
  label: "Tenant",
  secret: false,
  required: false,
  schema,
  parameters: [{ name: "X-Tenant", in: "header" as const }],
  ...given,
});

const schemas = { Region: { type: ["string" as const], enum: ["eu", "us"] } };
const planWith = (one: ReturnType<typeof option>) => ({
  ...makePlan({
    schemas,
    environments: [{ name: "a", url: "https://a", variables: [] }],
  }),
  options: [one],
});

test.each<{ given: Schema; want: string }>([
  { given: { type: ["string"] }, want: "OptionValue" },
  { given: { type: ["integer"] }, want: "OptionValue<number>" },
  {
    given: { type: ["number", "string"] },
    want: "OptionValue<number | string>",
  },
  { given: { type: ["boolean", "null"] }, want: "OptionValue<boolean>" },
  { given: { enum: ["a", 1, null] }, want: 'OptionValue<"a" | 1>' },
  { given: { $ref: "Region" }, want: 'OptionValue<"eu" | "us">' },
  { given: { const: "a" }, want: 'OptionValue<"a">' },
  {
    given: { type: ["array"], items: { type: ["string"] } },
    want: "OptionValue<readonly string[]>",
  },
  {
    given: { type: ["array"], items: { $ref: "Region" } },
    want: 'OptionValue<readonly ("eu" | "us")[]>',
  },
  {
    given: { anyOf: [{ type: ["string"] }, { type: ["integer"] }] },
    want: "OptionValue<string | number>",
  },
  { given: { type: ["string"], surface: "Date" }, want: "OptionValue" },
  { given: {}, want: "OptionValue<unknown>" },
])("$given is $want", ({ given, want }) => {
  const [member] = optionMembers(planWith(option(given)), new Imports());
  expect(member?.type).toBe(want);
});

test.each([
  { given: { required: true }, want: true },
  { given: { required: false }, want: false },
])(
  "a connection cannot be made without what is required: $given",
  ({ given, want }) => {
    const plan = planWith(option({ type: ["string"] }, given));
    expect(needsOptions(plan)).toBe(want);
    expect(optionMembers(plan, new Imports())[0]?.hasQuestionToken).toBe(!want);
  },
);

test("its docs say where it goes, and what a secret is kept from", () => {
  const plan = planWith(option({ type: ["string"] }, { secret: true }));
  const [member] = optionMembers(plan, new Imports());
  expect(String(member?.leadingTrivia)).toContain(
    "A secret, which travels over https only. Sent as the header `X-Tenant`.",
  );
});
