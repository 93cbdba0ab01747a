import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Scalar } from "../../../../generators/runtime/codec/codec.js";
import { dateTime } from "../../../../generators/runtime/codec/date.js";
import {
  int64,
  int64Text,
  uint64,
  uint64Text,
} from "../../../../generators/runtime/codec/integer.js";
import {
  duration,
  instant,
  plainDate,
  plainDateTime,
  plainTime,
  requireTemporal,
} from "../../../../generators/runtime/codec/temporal.js";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";

describe("a date-time is a Date", () => {
  test.each([
    { text: "2030-01-02T03:04:05Z", want: "2030-01-02T03:04:05.000Z" },
    { text: "2030-01-02t03:04:05.1z", want: "2030-01-02T03:04:05.100Z" },
    {
      text: "2030-01-02 03:04:05.123456+02:00",
      want: "2030-01-02T01:04:05.123Z",
    },
    { text: "1990-12-31T23:59:60Z", want: "1990-12-31T23:59:59.000Z" },
    { text: "0001-01-01T00:00:00Z", want: "0001-01-01T00:00:00.000Z" },
  ])("$text", ({ text, want }) => {
    expect(dateTime.encode(dateTime.decode(text))).toBe(want);
  });

  test.each<unknown>([
    "2030-01-02",
    "2030-01-02T03:04:05",
    "2030-02-30T00:00:00Z",
    "2030-13-01T00:00:00Z",
    "Tue Jan 02 2030",
    1893553445,
    true,
  ])("%j is none", (wire) => {
    expect(dateTime.decode(wire)).toBeUndefined();
  });

  test.each([new Date(NaN), new Date("+010000-01-01T00:00:00Z"), "2030", 5])(
    "%s cannot be written",
    (surface) => expect(dateTime.encode(surface)).toBeUndefined(),
  );

  test("every millisecond of four-digit years comes back", () => {
    const date = fc.date({
      min: new Date("0000-01-01T00:00:00Z"),
      max: new Date("9999-12-31T23:59:59.999Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, (given) => {
        expect(dateTime.decode(dateTime.encode(given))).toEqual(given);
      }),
    );
  });
});

describe("an integer of 64 bits is a bigint", () => {
  test.each<{ scalar: Scalar; wire: unknown; surface: unknown }>([
    { scalar: int64, wire: 5, surface: 5n },
    { scalar: int64, wire: -9007199254740991, surface: -9007199254740991n },
    { scalar: int64Text, wire: "-9223372036854775808", surface: -(2n ** 63n) },
    {
      scalar: uint64Text,
      wire: "18446744073709551615",
      surface: 2n ** 64n - 1n,
    },
  ])("$wire", ({ scalar, wire, surface }) => {
    expect(scalar.decode(wire)).toBe(surface);
    expect(scalar.encode(surface)).toBe(wire);
  });

  test("one that no number holds stays a bigint, to be written digit by digit", () => {
    expect(int64.encode(2n ** 62n)).toBe(2n ** 62n);
  });

  test.each<{ scalar: Scalar; wire: unknown }>([
    { scalar: int64, wire: 1.5 },
    { scalar: int64, wire: "5" },
    { scalar: int64Text, wire: 5 },
    { scalar: int64Text, wire: "" },
    { scalar: int64Text, wire: "0x10" },
    { scalar: int64Text, wire: "1".repeat(100) },
  ])("$wire is none", ({ scalar, wire }) => {
    expect(scalar.decode(wire)).toBeUndefined();
  });

  test.each<{ scalar: Scalar; surface: unknown }>([
    { scalar: int64, surface: 2n ** 63n },
    { scalar: uint64, surface: -1n },
    { scalar: uint64Text, surface: 2n ** 64n },
    { scalar: int64, surface: 5 },
  ])("$surface does not fit", ({ scalar, surface }) => {
    expect(scalar.encode(surface)).toBeUndefined();
  });
});

afterEach(() => vi.unstubAllGlobals());

describe("dates and times are those of Temporal", () => {
  test.each<{ scalar: Scalar; text: string; want?: string }>([
    { scalar: instant, text: "2030-01-02T03:04:05.123456789Z" },
    {
      scalar: instant,
      text: "2030-01-02T03:04:05+02:00",
      want: "2030-01-02T01:04:05Z",
    },
    { scalar: plainDate, text: "2030-01-02" },
    { scalar: plainDateTime, text: "2030-01-02T03:04:05" },
    { scalar: plainTime, text: "03:04:05.5" },
    { scalar: duration, text: "P1Y2M3DT4H5M6S" },
    { scalar: duration, text: "P2W" },
  ])("$text", ({ scalar, text, want = text }) => {
    const value = scalar.decode(text);
    expect(typeof value).toBe("object");
    expect(scalar.encode(value)).toBe(want);
  });

  test.each<{ scalar: Scalar; wire: unknown }>([
    { scalar: instant, wire: "2030-01-02T03:04:05" },
    { scalar: instant, wire: "2030-01-02T03:04:05Z[Europe/Berlin]" },
    { scalar: plainDate, wire: "2030-01-02T03:04:05Z" },
    { scalar: plainDate, wire: "2030-02-30" },
    { scalar: plainTime, wire: "03:04:05Z" },
    { scalar: duration, wire: "1 day" },
    { scalar: duration, wire: 5 },
  ])("$wire is none", ({ scalar, wire }) => {
    expect(scalar.decode(wire)).toBeUndefined();
  });

  test("one type does not stand for another", () => {
    expect(instant.encode(plainDate.decode("2030-01-02"))).toBeUndefined();
    expect(instant.encode(new Date())).toBeUndefined();
    expect(instant.encode("2030-01-02T03:04:05Z")).toBeUndefined();
  });

  test("without Temporal the connection is refused at once", () => {
    expect(() => requireTemporal()).not.toThrow();
    vi.stubGlobal("Temporal", undefined);
    expect(() => requireTemporal()).toThrow(ArgumentError);
    expect(() => requireTemporal()).toThrow("globalThis.Temporal");
  });
});
