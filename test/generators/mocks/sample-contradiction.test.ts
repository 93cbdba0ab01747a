import { expect, test } from "vitest";
import { sample } from "../../../generators/mocks/src/sample.js";

test.each([
  { format: "date-time", want: "2030-01-02T03:04:05Z" },
  { format: "date", want: "2030-01-02" },
  { format: "uuid", want: "se-a" },
])(
  "where no $format matches the pattern, what a connector converts is of its format",
  ({ format, want }) => {
    const given = { type: "string", format, pattern: "^se-[a-z]$" };
    const options = { definitions: {}, side: "response" } as const;
    expect(sample(given, { ...options, properties: "all" })).toEqual({
      value: want,
      valid: false,
    });
  },
);
