import { expect, test } from "vitest";
import { readRetryAfter } from "../../../../generators/runtime/retry/retry-after.js";

const now = Date.UTC(1994, 10, 6, 8, 49, 37);

test.each<{ given: string; want: number | undefined }>([
  { given: "0", want: 0 },
  { given: "1", want: 1_000 },
  { given: "60", want: 60_000 },
  { given: "007", want: 7_000 },
  { given: " 5 ", want: 5_000 },
  { given: "1000000000", want: 1_000_000_000_000 },
  { given: "-1", want: undefined },
  { given: "+1", want: undefined },
  { given: "1.5", want: undefined },
  { given: "1e9", want: undefined },
  { given: "0x10", want: undefined },
  { given: "1s", want: undefined },
  { given: "1, 2", want: undefined },
  { given: "NaN", want: undefined },
  { given: "Infinity", want: undefined },
  { given: "soon", want: undefined },
  { given: "", want: undefined },
  { given: "Sun, 06 Nov 1994 08:49:38 GMT", want: 1_000 },
  { given: "Sun, 06 Nov 1994 08:49:37 GMT", want: 0 },
  { given: "Sun, 06 Nov 1994 08:49:36 GMT", want: 0 },
  { given: "Sun, 06 Nov 1994 09:49:37 GMT", want: 3_600_000 },
  { given: "Sunday, 06-Nov-94 08:49:47 GMT", want: 10_000 },
  { given: "Friday, 06-Nov-92 08:49:47 GMT", want: 0 },
  { given: "Sun Nov  6 08:49:40 1994", want: 3_000 },
  { given: "Sun Nov 06 08:49:40 1994", want: 3_000 },
  { given: "Sun, 06 Nov 1994 08:49:38 +0100", want: undefined },
  { given: "Sun, 06 Nov 1994 25:61:61 GMT", want: undefined },
  { given: "Sun, 06 Foo 1994 08:49:38 GMT", want: undefined },
  { given: "1994-11-06T08:49:38Z", want: undefined },
  { given: "11/06/1994", want: undefined },
])("R5 Retry-After: $given", ({ given, want }) => {
  const headers = new Headers({ "retry-after": given });
  expect(readRetryAfter(headers, now)).toBe(want);
});

test.each<{ given: string; want: number | undefined }>([
  { given: "250", want: 250 },
  { given: "0", want: 0 },
  { given: "12.5", want: 12.5 },
  { given: "-1", want: 7_000 },
  { given: "soon", want: 7_000 },
])("R5 retry-after-ms: $given comes before Retry-After", ({ given, want }) => {
  const headers = new Headers({ "retry-after-ms": given, "retry-after": "7" });
  expect(readRetryAfter(headers)).toBe(want);
});

test("R5 a year of two digits is never more than 50 years ahead", () => {
  const headers = new Headers({
    "retry-after": "Sunday, 06-Nov-94 08:49:37 GMT",
  });
  expect(readRetryAfter(headers, Date.UTC(2026, 0))).toBe(0);
  expect(readRetryAfter(headers, Date.UTC(2050, 0))).toBeGreaterThan(0);
});

test("R5 no header says nothing", () => {
  expect(readRetryAfter(new Headers())).toBeUndefined();
});
