import { parseDuration } from "./duration.js";

/** So many requests in each window of time. */
export interface WrittenLimit {
  readonly limit: number;
  readonly windowMs: number;
  /** What has the same name shares one count. */
  readonly name?: string;
}

/** Per whom they are counted: a connection counts by itself what its credential sends. */
const SCOPE =
  " ?(?:(?:per|/) ?(?:api[ -]?key|key|token|user|account|client|app|application|ip|ip address))?";

const PER = new RegExp(
  `^(\\d{1,12}) ?(?:requests?|reqs?|calls?|hits?|queries|query)? ?(?:per|/|every|each|an?|in) ?((?:\\d{1,9} ?)?[a-z]{1,12})${SCOPE}$`,
);

/** `5 rps`, `100 rpm`. */
const SHORT = /^(\d{1,12}) ?[rq]p([smhd])$/;

/** `100 per minute`, `120 requests/minute`, `1000/60s`, `10_per_minute`, `5 rps`; `undefined` of anything else. */
export function parseRateLimit(text: string): WrittenLimit | undefined {
  const plain = text
    .slice(0, 100)
    .toLowerCase()
    .replace(/(?<=\d)[,_](?=\d{3}(?!\d))/g, "")
    .replace(/[\s_]+/g, " ")
    .trim();
  const [, limit = "0", window = ""] =
    PER.exec(plain) ?? SHORT.exec(plain) ?? [];
  const windowMs = parseDuration(window);
  return windowMs === undefined || Number(limit) === 0
    ? undefined
    : { limit: Number(limit), windowMs };
}

/** As this project writes them: a text, or `{ limit, per, name }`; `undefined` of anything else. */
export function readRateLimit(value: unknown): WrittenLimit | undefined {
  if (typeof value === "string") return parseRateLimit(value);
  if (typeof value !== "object" || value === null) return undefined;
  const { limit, per, name, ...others } = value as Record<string, unknown>;
  const windowMs = typeof per === "string" ? parseDuration(per) : undefined;
  if (Object.keys(others).length > 0 || windowMs === undefined)
    return undefined;
  if (!Number.isInteger(limit) || Number(limit) < 1) return undefined;
  if (name === undefined) return { limit: Number(limit), windowMs };
  return typeof name === "string" && name !== ""
    ? { limit: Number(limit), windowMs, name }
    : undefined;
}

/** One of them or a list; `false` is none at all. `undefined` where one cannot be read. */
export function readRateLimits(
  value: unknown,
): readonly WrittenLimit[] | undefined {
  if (value === false) return [];
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  const limits = given.flatMap((one) => readRateLimit(one) ?? []);
  return limits.length === given.length && limits.length > 0
    ? limits
    : undefined;
}
