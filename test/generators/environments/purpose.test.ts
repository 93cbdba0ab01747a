import { expect, test } from "vitest";
import { purposeOf } from "../../../generators/environments/environments.js";

test.each([
  { given: "Production", want: "" },
  { given: "Production server", want: "" },
  { given: "The production environment", want: "The production environment" },
  { given: "Reset every night", want: "Reset every night" },
  { given: undefined, want: "" },
])("beyond production, $given says $want", ({ given, want }) => {
  const url = "https://a.example";
  const description = given === undefined ? {} : { description: given };
  const environment = {
    name: "production",
    url,
    variables: [],
    ...description,
  };
  expect(purposeOf(environment)).toBe(want);
});
