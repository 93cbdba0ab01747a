import { expect, test } from "vitest";
import { findType } from "../../../../generators/runtime/responses/find-type.js";

const ALL = ["*/*", "application/*", "application/*+json", "text/csv"];

test.each([
  { given: "text/csv", want: "text/csv" },
  { given: "application/v1+json", want: "application/*+json" },
  { given: "application/json", want: "application/*" },
  { given: "text/plain", want: "*/*" },
  { given: "", want: undefined },
])("$given is $want", ({ given, want }) => {
  expect(findType(ALL, given)).toBe(want);
});

test("nothing else is in a range", () => {
  expect(findType(["text/*", "application/*+json"], "image/png")).toBe(
    undefined,
  );
});
