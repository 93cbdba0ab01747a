import type { RateLimit } from "../../ir/index.js";
import { parseDuration } from "../../notation/duration.js";
import { parseRateLimit, readRateLimits } from "../../notation/rate-limit.js";
import { isObject } from "../../is-object.js";
import { refuse, type Reading } from "./reading.js";

/**
 * `x-connector-rate-limit`, and the spellings that descriptions have for `x-rate-limit`: a text, an object of a number and a
 * time, or a list of them.
 */
export function readLimits(value: unknown): Reading {
  const own = readRateLimits(value);
  if (own) return { said: { rateLimits: own } };
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  const read = given.map((one) => readLimit(one));
  const rateLimits = read.flatMap((one) => one ?? []);
  if (rateLimits.length < read.length || rateLimits.length === 0)
    return refuse('it is no limit such as "100 per minute"');
  const burst = given.some((one) => isObject(one) && "burst" in one);
  return {
    said: { rateLimits },
    ...(burst && { differences: ["nothing more is sent in a burst"] }),
  };
}

/** A tier of WSO2's API manager: its name may be a limit (`10_per_minute`), or one that only its gateway knows. */
export function readTier(value: unknown): Reading {
  if (typeof value !== "string") return refuse("it is no name of a tier");
  if (/^unlimited$/i.test(value)) return {};
  const limit = parseRateLimit(value);
  if (limit) return { said: { rateLimits: [limit] } };
  const tier = JSON.stringify(value);
  return { differences: [`the tier ${tier} does not say how many calls`] };
}

type Members = Readonly<Record<string, unknown>>;

const COUNT =
  /^(?:limit|(?:max)?(?:requests?|calls)|count|quota|max|rate|requestsperunit)$/;
const WINDOW =
  /^(?:window|period|per|unit|interval|duration|renewalperiod|timewindow)(?:ms|seconds|s)?$/;
const PER =
  /^(?:max)?(?:requests?|calls|limit)?per(second|minute|hour|day)$|^[rq]p([smhd])$/;

function readLimit(value: unknown): RateLimit | undefined {
  if (typeof value === "string") return parseRateLimit(value);
  if (!isObject(value)) return undefined;
  const members = plainNames(value);
  const [count, window] = [find(members, COUNT), find(members, WINDOW)];
  const windowMs = window && timeOf(window);
  if (count && windowMs !== undefined) return limitOf(count[1], windowMs);
  const rate = find(members, PER) ?? find(members, /^sustained$/);
  if (typeof rate?.[1] === "string") return parseRateLimit(rate[1]);
  const [, long, short] = PER.exec(rate?.[0] ?? "") ?? [];
  return limitOf(rate?.[1], parseDuration(long ?? short ?? ""));
}

/** Without case and joints: `requests_per_unit` is `requestsperunit`. */
const plainNames = (value: Members): (readonly [string, unknown])[] =>
  Object.entries(value).map(([key, member]) => [
    key.toLowerCase().replace(/[_-]/g, ""),
    member,
  ]);

const find = (
  members: readonly (readonly [string, unknown])[],
  pattern: RegExp,
) => members.find(([key]) => pattern.test(key));

/** A number is seconds, unless the name says milliseconds. */
function timeOf([key, value]: readonly [string, unknown]): number | undefined {
  if (typeof value === "string") return parseDuration(value);
  if (typeof value !== "number" || !(value > 0)) return undefined;
  return key.endsWith("ms") ? value : value * 1000;
}

function limitOf(
  limit: unknown,
  windowMs: number | undefined,
): RateLimit | undefined {
  const isCount = typeof limit === "number" && Number.isInteger(limit);
  return isCount && limit > 0 && windowMs !== undefined
    ? { limit, windowMs }
    : undefined;
}
