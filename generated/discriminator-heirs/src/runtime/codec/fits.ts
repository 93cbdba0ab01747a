import type { JsonType, Test } from "./codec.js";
import { ExactNumber } from "./exact-number.js";

/**
 * Whether a value may be what a test describes, as far as the test goes.
 *
 * @param isOpen Whether a text may be new in a list of several: servers add to
 * theirs.
 */
export function passes(test: Test, value: unknown, isOpen = false): boolean {
  const { types, values } = test;
  if (types && !types.some((type) => isOfType(type, value))) return false;
  if (values && !values.includes(value) && !(isOpen && mayBeNew(values, value)))
    return false;
  return !isObject(value) || passesAsObject(test, value, isOpen);
}

const mayBeNew = (values: readonly unknown[], value: unknown): boolean =>
  values.length > 1 && values.every((one) => typeof one === typeof value);

function passesAsObject(
  { required = [], properties = {}, closed }: Test,
  value: Readonly<Record<string, unknown>>,
  isOpen: boolean,
): boolean {
  if (required.some((name) => read(value, name) === undefined)) return false;
  if (closed && Object.keys(value).some((key) => !isNamed(properties, key))) {
    return false;
  }
  return Object.entries(properties).every(([name, test]) => {
    const member = read(value, name);
    return (
      member === undefined || member === null || passes(test, member, isOpen)
    );
  });
}

/** How many of a value's properties a test knows: the more, the better it fits. */
export function countKnown({ properties }: Test, value: unknown): number {
  if (!properties || !isObject(value)) return 0;
  return Object.keys(value).filter((key) => isNamed(properties, key)).length;
}

const isNamed = (record: object, name: string): boolean =>
  Object.hasOwn(record, name);

const read = (value: Readonly<Record<string, unknown>>, name: string) =>
  Object.hasOwn(value, name) ? value[name] : undefined;

function isOfType(type: JsonType, value: unknown): boolean {
  switch (type) {
    case "array":
      return Array.isArray(value);
    case "object":
      return isObject(value);
    case "integer":
      return Number.isInteger(numberOf(value));
    case "number":
      return typeof numberOf(value) === "number";
    default:
      return typeof value === type;
  }
}

const numberOf = (value: unknown): unknown =>
  value instanceof ExactNumber ? value.nearest : value;

/** An object of JSON: nothing that stands for a value of its own. */
export function isObject(
  value: unknown,
): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof ExactNumber) &&
    typeof (value as { toJSON?: unknown }).toJSON !== "function"
  );
}
