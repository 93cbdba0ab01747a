import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRetryAfter } from "../../../../generators/runtime/retry/retry-after.js";

const read = (value: string, now?: number) =>
  readRetryAfter(new Headers({ "retry-after": value }), now);

/** Whole seconds, as HTTP-dates are. */
const date = fc
  .date({
    min: new Date("1970-01-01T00:00:00Z"),
    max: new Date("9999-12-31T23:59:59Z"),
    noInvalidDate: true,
  })
  .map((one) => new Date(Math.floor(one.getTime() / 1_000) * 1_000));

const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday";
const dayOf = (one: Date) => DAYS.split(" ")[one.getUTCDay()] ?? "";

/** The two forms that are obsolete, and still have to be read (RFC 9110, section 5.6.7). */
function obsoleteForms(one: Date): { rfc850: string; asctime: string } {
  const [, day = "", month = "", year = "", time = ""] = one
    .toUTCString()
    .split(" ");
  const padded = day.replace(/^0/, " ");
  return {
    rfc850: `${dayOf(one)}, ${day}-${month}-${year.slice(2)} ${time} GMT`,
    asctime: `${dayOf(one).slice(0, 3)} ${month} ${padded} ${time} ${year}`,
  };
}

describe("R5 any Retry-After", () => {
  test("in seconds is that many, however it is padded", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(3), (seconds, zeros) => {
        const text = `${"0".repeat(zeros)}${seconds}`;
        expect(read(text)).toBe(seconds * 1_000);
        expect(read(` \t${text} `)).toBe(seconds * 1_000);
      }),
    );
  });

  test("that is a date says the time until then, and none for the past", () => {
    fc.assert(
      fc.property(date, date, (then, now) => {
        const wait = Math.max(0, then.getTime() - now.getTime());
        expect(read(then.toUTCString(), now.getTime())).toBe(wait);
        const { asctime } = obsoleteForms(then);
        expect(read(asctime, now.getTime())).toBe(wait);
      }),
    );
  });

  test("with a year of two digits is within 50 years, either way", () => {
    const thisCentury = date.filter((one) => {
      const year = one.getUTCFullYear();
      return year >= 2000 && year < 2100;
    });
    fc.assert(
      fc.property(thisCentury, thisCentury, (then, now) => {
        const { rfc850 } = obsoleteForms(then);
        const years = then.getUTCFullYear() - now.getUTCFullYear();
        const wait =
          years > 50 ? 0 : Math.max(0, then.getTime() - now.getTime());
        expect(read(rfc850, now.getTime())).toBe(wait);
      }),
    );
  });

  test("is a wait or nothing: never negative, endless or no number", () => {
    const printable = fc.string({
      unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => {
        return String.fromCharCode(code);
      }),
    });
    const nearly = fc
      .tuple(date, fc.nat(40), printable)
      .map(([one, at, text]) => {
        const whole = one.toUTCString();
        return whole.slice(0, at) + text.slice(0, 3) + whole.slice(at + 1);
      });
    const number = fc.oneof(fc.double(), fc.integer(), fc.bigInt());
    const any = fc.oneof(printable, nearly, number.map(String));
    fc.assert(
      fc.property(any, any, (seconds, ms) => {
        const headers = new Headers({
          "retry-after": seconds,
          "retry-after-ms": ms,
        });
        const wait = readRetryAfter(headers);
        if (wait === undefined) return;
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(Number.isNaN(wait)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  test("that is neither digits nor one of the three dates says nothing", () => {
    const wrong = fc
      .string()
      .filter((text) => !/^\s*\d+\s*$/.test(text) && !/\d\d:\d\d/.test(text))
      .map((text) => text.replace(/[^\x20-\x7e]/g, "?"))
      .filter((text) => !/^\s*\d+\s*$/.test(text));
    fc.assert(
      fc.property(wrong, (text) => {
        expect(read(text)).toBeUndefined();
      }),
    );
  });

  test("of 64 KiB is read at once", () => {
    const startedAt = performance.now();
    for (const text of [
      "1".repeat(65_536),
      "a".repeat(65_536),
      `Sun, ${"0".repeat(65_536)}`,
      `Sunday, 06-Nov-94 ${":".repeat(65_536)}`,
      `${" ".repeat(30_000)}1${" ".repeat(30_000)}x`,
    ])
      read(text);
    expect(performance.now() - startedAt).toBeLessThan(100);
  });
});
