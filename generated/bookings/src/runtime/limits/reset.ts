/**
 * How long it is until a reset, in milliseconds: from seconds, from a duration
 * (`6m0s`), or from a point in time, which is one in seconds or milliseconds
 * since 1970, or a date. `now` is the time by the server's own clock. Undefined
 * for what is none of these, or is more than a year away.
 */
export function readReset(text: string, now: number): number | undefined {
  const ms =
    parseNumber(text, now) ?? parseDuration(text) ?? parseDate(text, now);
  return ms !== undefined && ms < YEAR_MS ? Math.max(0, ms) : undefined;
}

const YEAR_MS = 366 * 86_400_000;

/**
 * Servers round down: what is no more exact than a second is taken for the end
 * of that second.
 */
const ROUNDED_MS = 1_000;

/** Seconds since 1970 have as many digits from 2001 on, milliseconds from 1973. */
const EPOCH_SECONDS = 1e9;
const EPOCH_MS = 1e11;

function parseNumber(text: string, now: number): number | undefined {
  const [whole, fraction] = /^\d{1,14}(\.\d{1,9})?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const value = Number(whole);
  if (value >= EPOCH_MS) return value - now + ROUNDED_MS;
  const ms = value * 1_000 + (fraction ? 0 : ROUNDED_MS);
  return value >= EPOCH_SECONDS ? ms - now : ms;
}

const DURATION =
  /^(?=\d)(?:(\d{1,3})d)?(?:(\d{1,5})h)?(?:(\d{1,6})m)?(?:(\d{1,8}(?:\.\d{1,9})?)s)?(?:(\d{1,12}(?:\.\d{1,9})?)ms)?$/;

/** As Go prints it: `1s`, `6m0s`, `1h2m3.5s`, `20ms`. */
function parseDuration(text: string): number | undefined {
  const found = DURATION.exec(text);
  if (!found) return undefined;
  const [days, hours, minutes, seconds, ms] = found
    .slice(1)
    .map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  return total * 1_000 + ms + (/[.]|ms$/.test(text) ? 0 : ROUNDED_MS);
}

/** RFC 3339, with a space for its `T` as well, and IMF-fixdate (RFC 9110). */
const DATE =
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d|^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

function parseDate(text: string, now: number): number | undefined {
  const date = DATE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : date - now + ROUNDED_MS;
}
