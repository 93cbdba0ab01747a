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

/**
 * The three forms of HTTP-date (RFC 9110, section 5.6.7) at once; `Date.parse`
 * alone would take much more.
 */
const HTTP_DATE =
  /^\w+,? (?:(\w{3}) )?([ \d]\d)(?:[ -](\w{3})[ -](\d{2,4}))? (\d\d:\d\d:\d\d) (?:GMT|(\d{4}))$/;

export function parseHttpDate(text: string, now: number): number | undefined {
  const [, first, day, month = first, year, time, last = year] =
    HTTP_DATE.exec(text) ?? [];
  const fullYear = expandYear(Number(last), now);
  const ms = Date.parse(`${day} ${month} ${fullYear} ${time} GMT`);
  return Number.isNaN(ms) ? undefined : ms;
}

/**
 * A year of two digits that seems to be more than 50 years ahead is in the past
 * (section 5.6.7).
 */
function expandYear(year: number, now: number): number {
  if (!(year < 100)) return year;
  const thisYear = new Date(now).getUTCFullYear();
  const expanded = thisYear - (thisYear % 100) + year;
  return expanded > thisYear + 50 ? expanded - 100 : expanded;
}
