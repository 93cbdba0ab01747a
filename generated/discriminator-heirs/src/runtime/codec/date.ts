import type { Scalar } from "./codec.js";

/** RFC 3339 §5.6: a date and a time with its offset from UTC. */
const DATE_TIME =
  /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:)(\d\d)(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

/**
 * `date-time` as a `Date`: milliseconds, in UTC. What a text says beyond them,
 * and its offset, are not kept.
 */
export const dateTime: Scalar = {
  wire: "an RFC 3339 date-time",
  surface: "a valid Date",
  decode: (wire) => {
    const parts = typeof wire === "string" ? DATE_TIME.exec(wire) : null;
    if (!parts) return undefined;
    const [, date, time, second = "", fraction = "", offset = ""] = parts;
    // a leap second has no number of its own in the time of computers
    const seconds = second === "60" ? "59" : second;
    const millis = fraction.slice(1, 4).padEnd(3, "0");
    const made = new Date(
      `${date}T${time}${seconds}.${millis}${offset.toUpperCase()}`,
    );
    return Number.isNaN(made.getTime()) || !isDay(date ?? "")
      ? undefined
      : made;
  },
  encode: (surface) =>
    surface instanceof Date && isExpressible(surface)
      ? surface.toISOString()
      : undefined,
};

/** JavaScript takes 30 February for 2 March. */
function isDay(date: string): boolean {
  const made = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(made.getTime()) && made.toISOString().startsWith(date);
}

/** RFC 3339 has years of four digits. */
function isExpressible(date: Date): boolean {
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999;
}
