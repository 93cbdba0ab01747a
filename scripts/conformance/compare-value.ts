import { isObject } from "../../src/is-object.ts";
import { isMatcher } from "./scenario.ts";

/** What is wrong with a value; nothing if it is the one expected. */
export function compareValue(
  actual: unknown,
  expected: unknown,
  path = "value",
): readonly string[] {
  if (isMatcher(expected)) {
    const { pass, message } = expected.check(actual);
    return pass ? [] : [`${path}: ${message ?? "does not match"}`];
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const length = Math.max(expected.length, actual.length);
    return Array.from({ length }, (_, i) => i).flatMap((i) =>
      compareValue(actual[i], expected[i], `${path}[${i}]`),
    );
  }
  if (isObject(expected) && isObject(actual)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
    return [...keys].flatMap((key) =>
      compareValue(own(actual, key), own(expected, key), `${path}.${key}`),
    );
  }
  if (Object.is(actual, expected)) return [];
  return [`${path} is ${show(actual)}, expected ${show(expected)}`];
}

function own(value: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A value in one short line. */
export function show(value: unknown): string {
  const text =
    typeof value === "object" && value !== null
      ? value.constructor !== Object && !Array.isArray(value)
        ? `a ${value.constructor?.name ?? "object"}`
        : JSON.stringify(value)
      : typeof value === "string"
        ? JSON.stringify(value)
        : String(value);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}
