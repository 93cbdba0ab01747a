const UNITS: readonly (readonly [pattern: RegExp, ms: number])[] = [
  [/^(?:ms|msecs?|milliseconds?)$/, 1],
  [/^(?:s|secs?|seconds?)$/, 1000],
  [/^(?:m|mins?|minutes?)$/, 60_000],
  [/^(?:h|hrs?|hours?)$/, 3_600_000],
  [/^(?:d|days?)$/, 86_400_000],
  [/^(?:w|weeks?)$/, 604_800_000],
];

/** Milliseconds of `minute`, `15 minutes` or `60s`; `undefined` of anything else. A month is none: it has no fixed length. */
export function parseDuration(text: string): number | undefined {
  const [, count = "1", unit = ""] =
    /^(\d{1,9})? ?([a-z]{1,12})$/.exec(text.trim().toLowerCase()) ?? [];
  const ms = UNITS.find(([pattern]) => pattern.test(unit))?.[1];
  return ms === undefined || Number(count) === 0
    ? undefined
    : Number(count) * ms;
}
