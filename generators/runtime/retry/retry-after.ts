/**
 * How many milliseconds the server asks to wait: `retry-after-ms`, else
 * `Retry-After` in seconds or as a date (RFC 9110, section 10.2.3). Undefined
 * where it says nothing, or nothing that follows the grammar.
 */
export function readRetryAfter(
  headers: Headers,
  now: number = Date.now(),
): number | undefined {
  const ms = headers.get("retry-after-ms") ?? "";
  if (/^\d+(\.\d+)?$/.test(ms)) return Number(ms);
  const value = headers.get("retry-after") ?? "";
  if (/^\d+$/.test(value)) return Number(value) * 1_000;
  const date = parseHttpDate(value, now);
  return date === undefined ? undefined : Math.max(0, date - now);
}

/** The form of HTTP-date that is preferred (RFC 9110, section 5.6.7). */
const IMF_FIXDATE = /^\w{3}, [ \d]\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/;

/**
 * Reads an HTTP-date, also in the two forms that are obsolete; `Date.parse`
 * alone would take much more.
 */
export function parseHttpDate(text: string, now: number): number | undefined {
  const date = text
    .replace(/^\w{6,9}, (\d\d)-(\w{3})-(\d\d)/, (_, day, month, year) =>
      ["Day,", day, month, expandYear(Number(year), now)].join(" "),
    )
    .replace(/^\w{3} (\w{3}) (..) (\S+) (\d+)$/, "Day, $2 $1 $4 $3 GMT");
  const ms = IMF_FIXDATE.test(date) ? Date.parse(date.slice(4)) : NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

/**
 * A year of two digits that seems to be more than 50 years ahead is in the past
 * (section 5.6.7).
 */
function expandYear(year: number, now: number): number {
  const thisYear = new Date(now).getUTCFullYear();
  const expanded = thisYear - (thisYear % 100) + year;
  return expanded > thisYear + 50 ? expanded - 100 : expanded;
}
