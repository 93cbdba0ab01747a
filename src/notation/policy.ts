import { readRateLimits } from "./rate-limit.js";
import { readStatus } from "./status.js";

/** What a setting may be. */
export interface Setting {
  /** In words: `true or false`. */
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
}

/** The longest time that a timer of JavaScript has. */
const LONGEST_MS = 2 ** 31 - 1;

const isWhole = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

const flag: Setting = {
  expected: "true or false",
  accepts: (value) => typeof value === "boolean",
};

const milliseconds = (least: number): Setting => ({
  expected: `a whole number of milliseconds, from ${least} to ${LONGEST_MS}`,
  accepts: (value) => isWhole(value, least, LONGEST_MS),
});

/** RFC 9110 §5.6.2. */
const isToken = (value: unknown): boolean =>
  typeof value === "string" && /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(value);

const orFalse = ({ expected, accepts }: Setting): Setting => ({
  expected: `${expected}, or false`,
  accepts: (value) => value === false || accepts(value),
});

/** How failed tries are repeated: the members of `retry`. */
export const RETRY: Readonly<Record<string, Setting>> = {
  attempts: {
    expected: "a number of tries, from 1 to 100",
    accepts: (value) => isWhole(value, 1, 100),
  },
  statuses: {
    expected: 'a list of statuses such as 429 or "5XX"',
    accepts: (value) =>
      Array.isArray(value) &&
      value.every((one) => readStatus(one) !== undefined),
  },
  baseMs: milliseconds(0),
  capMs: milliseconds(0),
  maxRetryAfterMs: milliseconds(0),
  networkErrors: flag,
  verdictHeader: { expected: "the name of a header", accepts: isToken },
};

/** What else is said of calls. */
export const CALL = {
  timeoutMs: orFalse(milliseconds(1)),
  totalTimeoutMs: orFalse(milliseconds(1)),
  rateLimits: {
    expected:
      'a limit such as "100 per minute" or { limit: 100, per: minute }, a list of them, or false',
    accepts: (value: unknown) => readRateLimits(value) !== undefined,
  },
  idempotencyKey: orFalse({
    expected: "the name of a header",
    accepts: isToken,
  }),
  idempotent: flag,
} satisfies Readonly<Record<string, Setting>>;
