import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ExactNumber } from "../../../../generators/runtime/codec/exact-number.js";
import { parseExact } from "../../../../generators/runtime/codec/parse-exact.js";

/** What `JSON.parse` would have made of it. */
function nearest(value: unknown): unknown {
  if (value instanceof ExactNumber) return value.nearest;
  if (Array.isArray(value)) return value.map(nearest);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, nearest(member)]),
  );
}

/** Makes the text go through the tokenizer, whatever else is in it. */
const LONG = "12345678901234567890";

const entries = (value: unknown): unknown =>
  JSON.stringify(value) + Object.keys(Object(value)).join();

describe("every JSON text is read as JSON.parse reads it", () => {
  test("random values, with and without space", () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 6 }),
        fc.constantFrom("", "  ", "\t", "\r\n "),
        (value, space) => {
          const text = `[${LONG},${JSON.stringify(value, null, space)}]`;
          expect(nearest(parseExact(text))).toEqual(JSON.parse(text));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("random numbers, as texts", () => {
    const number = fc
      .tuple(
        fc.constantFrom("", "-"),
        fc.bigInt({ min: 0n, max: 10n ** 30n }),
        fc.option(fc.stringMatching(/^[0-9]{1,25}$/)),
        fc.option(fc.integer({ min: -30, max: 320 })),
      )
      .map(([sign, whole, fraction, exponent]) =>
        [
          sign,
          whole,
          fraction && `.${fraction}`,
          exponent !== null && `e${exponent}`,
        ]
          .filter((part) => part !== null && part !== false)
          .join(""),
      );
    fc.assert(
      fc.property(number, (text) => {
        expect(nearest(parseExact(text))).toBe(JSON.parse(text));
      }),
    );
  });

  test.each([
    `{"a":${LONG},"b":1,"a":2}`,
    `{"__proto__":{"a":${LONG}},"b":{"__proto__":[]}}`,
    `{"2":${LONG},"1":0,"":[]}`,
    `["\\"","\\\\","\\\\\\"","\\u0041\\ud83d\\ude00","é\u2028",${LONG}]`,
    `${LONG}`,
    ` [ ] `,
    `[{},[],"",true,false,null,-0,0.1,1E2,${LONG}]`,
    `{"a":[{"b":[[]]},${LONG}],"c":{}}`,
  ])("%s", (text) => {
    const read = nearest(parseExact(text));
    expect(read).toEqual(JSON.parse(text));
    expect(entries(read)).toBe(entries(JSON.parse(text)));
  });

  test.each(["", "{", "[1,]", `{"a" 1}`, "01", `[${LONG}`, "NaN", `"\n"`])(
    "%j is no JSON",
    (text) => {
      expect(() => parseExact(text)).toThrow(SyntaxError);
    },
  );
});

test("100,000 levels need no stack", () => {
  const text = `${"[".repeat(100_000)}${LONG}${"]".repeat(100_000)}`;
  let depth = 0;
  for (let at = parseExact(text); Array.isArray(at); at = at[0]) depth++;
  expect(depth).toBe(100_000);
});

test.each([
  { text: "9007199254740993", want: 9007199254740993n },
  { text: "-9223372036854775808", want: -9223372036854775808n },
  { text: "18446744073709551615", want: 18446744073709551615n },
  { text: "9007199254740993.00", want: 9007199254740993n },
  { text: "9.007199254740993e15", want: 9007199254740993n },
  { text: "9007199254740.993e3", want: 9007199254740993n },
  { text: "123456789012345E3", want: 123456789012345000n },
  { text: "90071992547409930e-1", want: 9007199254740993n },
  { text: "90071992547409935e-1", want: 9007199254740994 },
  { text: "9007199254740993.5", want: undefined },
])("$text keeps its digits", ({ text, want }) => {
  const read = parseExact(text);
  if (typeof want === "number") expect(nearest(read)).toBe(JSON.parse(text));
  else expect((read as ExactNumber).toBigInt()).toBe(want);
});
