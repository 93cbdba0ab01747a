import { expect, test } from "vitest";
import { parseHttpDate } from "../../../../generators/runtime/retry/retry-after.js";

const now = Date.UTC(2026, 10, 29);

test.each([
  { given: "26", want: 2026 },
  { given: "76", want: 2076 },
  { given: "77", want: 1977 },
  { given: "99", want: 1999 },
  { given: "00", want: 2000 },
])(
  "R5 a year of two digits is at most 50 years ahead: $given",
  ({ given, want }) => {
    const text = `Friday, 01-Jan-${given} 00:00:00 GMT`;
    expect(parseHttpDate(text, now)).toBe(Date.UTC(want, 0, 1));
  },
);
