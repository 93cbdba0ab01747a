import { expect, test } from "vitest";
import { describeChoice } from "../../../generators/package/readme-options.js";
import type { EnvironmentPlan, Plan } from "../../../src/plan/plan.js";

const choice = (value: string, values: readonly string[] = []) => {
  const variable = { key: "host", name: "host", default: value, enum: values };
  const environment: EnvironmentPlan = {
    name: "own",
    url: "https://{host}",
    variables: [variable],
  };
  return describeChoice({ environments: [environment] } as unknown as Plan);
};

test.each([
  { given: ["eu.example"], want: "eu.example" },
  { given: ["eu", ["eu", "us"]], want: "us" },
  { given: ["{host}"], want: "…" },
  { given: ["<your host>"], want: "…" },
  { given: [""], want: "…" },
] as const)("a variable that is $given by default", ({ given, want }) => {
  const [value, values] = given;
  expect(choice(value, values)).toBe(`\`{ name: "own", host: "${want}" }\``);
});
