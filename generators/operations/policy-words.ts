import { markdownCode } from "../../src/escape/markdown.js";
import type { RateLimit, RetryPolicy } from "../../src/ir/index.js";
import type { PoliciesPlan } from "../../src/plan/policies/policies.js";

/** What holds of an operation's calls, one clause for each thing: `at most 20 calls per second`. Markdown. */
export function describePolicies(
  policies: PoliciesPlan,
  options: { readonly group: string },
): string[] {
  const { timeoutMs, totalTimeoutMs, idempotencyKey, idempotent } = policies;
  return [
    ...describeRetry(policies.retry),
    ...(timeoutMs === undefined
      ? []
      : [`a try may take ${describeTime(timeoutMs)}`]),
    ...(totalTimeoutMs === undefined
      ? []
      : [`a call may take ${describeTime(totalTimeoutMs)} in all`]),
    ...(idempotencyKey === undefined
      ? []
      : [
          `each call has a random ${markdownCode(idempotencyKey)} of its own, so that repeating it does nothing twice`,
        ]),
    ...(idempotent === undefined
      ? []
      : [
          idempotent
            ? "repeating a call does nothing twice"
            : "repeating a call may do something twice, so that it is only repeated where it did nothing",
        ]),
    ...(policies.rateLimits ?? []).map((limit) =>
      describeLimit(limit, options.group),
    ),
  ];
}

function describeRetry(retry: RetryPolicy | undefined): string[] {
  if (!retry) return [];
  const { attempts, statuses, baseMs, capMs } = retry;
  if (attempts === 1) return ["a failed call is not tried again"];
  return [
    ...describeTries(attempts, statuses),
    ...describeWaits(baseMs, capMs),
    ...describeSignals(retry),
  ];
}

function describeTries(
  attempts: RetryPolicy["attempts"],
  statuses: RetryPolicy["statuses"],
): string[] {
  const times = attempts === undefined ? "" : `up to ${attempts} times in all`;
  if (!statuses) return times === "" ? [] : [`a failed call is tried ${times}`];
  const after = `a call is tried again after ${listWords(statuses.map(String))}`;
  return [times === "" ? after : `${after}, ${times}`];
}

function describeWaits(
  baseMs: number | undefined,
  capMs: number | undefined,
): string[] {
  if (baseMs !== undefined && capMs !== undefined)
    return [
      `waits before further tries grow from up to ${describeTime(baseMs)} to up to ${describeTime(capMs)}`,
    ];
  if (baseMs !== undefined)
    return [`the first wait is at most ${describeTime(baseMs)}`];
  return capMs === undefined
    ? []
    : [`no wait of its own is longer than ${describeTime(capMs)}`];
}

function describeSignals({
  maxRetryAfterMs,
  networkErrors,
  verdictHeader,
}: RetryPolicy): string[] {
  return [
    ...(maxRetryAfterMs === undefined
      ? []
      : [
          `it waits for up to ${describeTime(maxRetryAfterMs)} where the server asks for that`,
        ]),
    ...(networkErrors === false
      ? ["what got no answer is not tried again"]
      : []),
    ...(verdictHeader === undefined
      ? []
      : [
          `the header ${markdownCode(verdictHeader)} says whether to try again`,
        ]),
  ];
}

function describeLimit(
  { limit, windowMs, name }: RateLimit,
  group: string,
): string {
  const calls = `at most ${limit} ${limit === 1 ? "call" : "calls"} per ${perTime(windowMs)}`;
  if (name === undefined) return calls;
  if (name === "*") return `${calls}, of all actions together`;
  const whose = name === `${group}.*` ? group : name;
  return `${calls}, of all of ${markdownCode(whose)} together`;
}

const UNITS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1000],
] as const;

/** `5 minutes`, `250 ms` */
export function describeTime(ms: number): string {
  const [unit, size] = UNITS.find(([, one]) => ms % one === 0 && ms > 0) ?? [];
  if (!size) return `${ms} ms`;
  const count = ms / size;
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

const perTime = (ms: number): string =>
  describeTime(ms).replace(/^1 (?!ms)/, "");

/** `404, 429 and 5XX` */
export function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2
    ? last
    : `${words.slice(0, -1).join(", ")} and ${last}`;
}
