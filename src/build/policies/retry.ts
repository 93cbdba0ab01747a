import type { RetryPolicy } from "../../ir/index.js";
import { RETRY } from "../../notation/policy.js";
import { readStatus } from "../../notation/status.js";
import { isObject } from "../../is-object.js";
import { refuse, type Reading } from "./reading.js";

/**
 * `x-connector-retry`, and what others call `x-retry`, `x-retries` and `x-fern-retries`: false, a number of further tries,
 * or an object of settings.
 */
export function readRetry(value: unknown): Reading {
  if (value === false) return { said: { retry: false } };
  if (value === true) return {};
  if (isObject(value)) return readSettings(value);
  const attempts = Number(value) + 1;
  return typeof value === "number" && isFit("attempts", attempts)
    ? { said: { retry: { attempts } } }
    : refuse("it is no object of settings");
}

type Settings = Readonly<Record<string, unknown>>;

/** What the settings are called, by those who have them: our own names come first. */
const NAMES: Readonly<Record<string, keyof RetryPolicy | "further">> = {
  attempts: "attempts",
  maxattempts: "attempts",
  retries: "further",
  maxretries: "further",
  statuses: "statuses",
  statuscodes: "statuses",
  retryablestatuscodes: "statuses",
  basems: "baseMs",
  initialinterval: "baseMs",
  initialdelayms: "baseMs",
  capms: "capMs",
  maxinterval: "capMs",
  maxdelayms: "capMs",
  maxretryafterms: "maxRetryAfterMs",
  networkerrors: "networkErrors",
  retryconnectionerrors: "networkErrors",
  verdictheader: "verdictHeader",
};

function readSettings(settings: Settings): Reading {
  const { disabled, enabled, ...others } = settings;
  if (disabled === true || enabled === false) return { said: { retry: false } };
  return collect(others);
}

/** The settings that are known; the others are problems. */
export function collect(settings: Settings): Reading {
  const retry: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [key, value] of Object.entries(settings)) {
    const name = nameOf(key);
    const read = name && readSetting(name, value);
    if (name === undefined) problems.push(`"${key}" is not known`);
    else if (!read) problems.push(`"${key}" has no value that can be used`);
    else retry[read.name] = read.value;
  }
  return {
    ...(Object.keys(retry).length > 0 && { said: { retry } }),
    problems,
  };
}

function nameOf(key: string): keyof RetryPolicy | "further" | undefined {
  const plain = key.toLowerCase().replace(/[_-]/g, "");
  return Object.hasOwn(NAMES, plain) ? NAMES[plain] : undefined;
}

function readSetting(
  name: keyof RetryPolicy | "further",
  value: unknown,
): { name: keyof RetryPolicy; value: unknown } | undefined {
  if (name === "further")
    return typeof value === "number"
      ? readSetting("attempts", value + 1)
      : undefined;
  if (!isFit(name, value)) return undefined;
  return name === "statuses" && Array.isArray(value)
    ? { name, value: value.map(readStatus) }
    : { name, value };
}

const isFit = (name: keyof RetryPolicy, value: unknown): boolean =>
  RETRY[name]?.accepts(value) === true;
