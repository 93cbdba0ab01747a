import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { Config } from "./config.js";
import type { EnvironmentConfig } from "./connection.js";
import type { KeyPath, Locate } from "./locate.js";

interface Reporting {
  readonly locate: Locate;
  readonly diagnostics: Diagnostics;
}

/** What can be wrong with environments, whatever the description has; `given` is the configuration as it was written. */
export function checkEnvironments(
  { environments = {} }: Config,
  given: unknown,
  { locate, diagnostics }: Reporting,
): void {
  for (const [name, environment] of Object.entries(environments)) {
    if (typeof environment === "string") continue;
    const path = ["environments", name];
    for (const { at, expected, actual } of problemsOf(name, environment)) {
      const place = exists(given, [...path, ...at]) ? [...path, ...at] : path;
      const part = at.length === 0 ? "name" : "value";
      diagnostics.report("GC_CONFIG_VALUE", locate(place, part), {
        key: [...path, ...at].join("."),
        expected,
        actual,
      });
    }
  }
}

interface Problem {
  /** Of the member, below the environment. */
  readonly at: readonly string[];
  readonly expected: string;
  readonly actual: string;
}

function problemsOf(name: string, environment: EnvironmentConfig): Problem[] {
  const { url, variables = {} } = environment;
  const problems: Problem[] = [];
  if (!/^[A-Za-z][\w-]*$/.test(name)) {
    const expected = "a name of letters, digits, _ and -";
    problems.push({ at: [], expected, actual: name });
  }
  if (url !== undefined && !isPlace(url)) {
    const expected = "an absolute http(s) URL, without a query or a user";
    problems.push({ at: ["url"], expected, actual: url });
  }
  for (const [key, variable] of Object.entries(variables)) {
    if (typeof variable === "string") continue;
    const { enum: values = [], default: preset = values[0] } = variable;
    if (preset === undefined || (values.length > 0 && !values.includes(preset)))
      problems.push({
        at: ["variables", key],
        expected: "a variable with a default that is one of its values",
        actual: preset ?? "",
      });
  }
  return problems;
}

/** Whether it is so with something in place of its variables. */
function isPlace(template: string): boolean {
  const text = template.replace(/\{[^{}]+\}/g, "1");
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { username, password, search, hash } = new URL(text);
  return [username, password, search, hash].every((part) => part === "");
}

function exists(value: unknown, [key, ...rest]: KeyPath): boolean {
  if (key === undefined) return true;
  return (
    typeof value === "object" &&
    value !== null &&
    Object.hasOwn(value, key) &&
    exists((value as Record<string | number, unknown>)[key], rest)
  );
}
