import * as v from "valibot";
import { isNumberOf, isTextOf } from "./formats.js";
import { itemCount, maxLength, minLength, type Check } from "./keywords.js";
import type { ArrayRules, NumberRules, Scalar, StringRules } from "./rules.js";

/** A schema of valibot. It changes no value, and keeps the fields that it does not know. */
export type Schema<Output = unknown> = v.GenericSchema<unknown, Output>;

/** Built when it is first needed, so that schemas can be recursive, and unused ones cost nothing. */
/* @__NO_SIDE_EFFECTS__ */
export function lazy<Output>(build: () => Schema): Schema<Output> {
  let built: Schema | undefined;
  return v.lazy(() => (built ??= build())) as Schema as Schema<Output>;
}

export const unknown = (): Schema => v.unknown();
export const never = (): Schema => v.never();
export const boolean = (): Schema => v.boolean() as Schema;
export const optional = (schema: Schema): Schema => v.optional(schema);
export const nullable = (schema: Schema): Schema => v.nullable(schema);
export const union = (schemas: readonly Schema[]): Schema =>
  v.union([...schemas]);
export const literal = (values: readonly Scalar[]): Schema =>
  union(values.map(one));

const one = (value: Scalar): Schema =>
  (value === null ? v.null() : v.literal(value)) as Schema;

/** An object with these members and any others. */
export const object = (
  members: Readonly<Record<string, Schema>> = {},
): Schema =>
  check(v.looseObject(members) as Schema, [
    (value) =>
      Array.isArray(value) ? [{ message: "is a list", path: [] }] : [],
  ]);

/** More than what a type alone says; it is checked first, on the value as it came. */
export function check(schema: Schema, checks: readonly Check[]): Schema {
  return v.pipe(
    v.unknown(),
    v.rawCheck(({ dataset: { value }, addIssue }) => {
      for (const { message, path } of checks.flatMap((run) => run(value))) {
        const [key, ...keys] = path.map((name) => placeOf(name));
        addIssue(key ? { message, path: [key, ...keys] } : { message });
      }
    }),
    schema,
  );
}

const placeOf = (key: PropertyKey): v.UnknownPathItem => ({
  type: "unknown",
  origin: "value",
  input: undefined,
  key,
  value: undefined,
});

export function string(rules: StringRules = {}): Schema {
  if (Object.keys(rules).length === 0) return v.string() as Schema;
  const { pattern, format } = rules;
  const { minLength: least = 0, maxLength: most = Infinity } = rules;
  const schema = v.pipe(
    v.string(),
    v.regex(new RegExp(pattern ?? "", "u")),
    v.check((text) => format === undefined || isTextOf(format, text), format),
  );
  return check(schema as Schema, [minLength(least), maxLength(most)]);
}

export function number(rules: NumberRules = {}): Schema {
  if (Object.keys(rules).length === 0)
    return v.pipe(v.number(), v.finite()) as Schema;
  const { minimum = -Infinity, maximum = Infinity, format } = rules;
  const { exclusiveMinimum, exclusiveMaximum, multipleOf } = rules;
  const schema = v.pipe(
    v.number(),
    v.finite(),
    v.minValue(minimum),
    v.maxValue(maximum),
    v.check(
      (value) => exclusiveMinimum === undefined || value > exclusiveMinimum,
      "exclusiveMinimum",
    ),
    v.check(
      (value) => exclusiveMaximum === undefined || value < exclusiveMaximum,
      "exclusiveMaximum",
    ),
    v.check(
      (value) =>
        multipleOf === undefined || Number.isInteger(value / multipleOf),
      "multipleOf",
    ),
    v.check(
      (value) => format === undefined || isNumberOf(format, value),
      format,
    ),
  );
  return schema as Schema;
}

/** However great. */
export const integer = (rules: NumberRules = {}): Schema =>
  number({ multipleOf: 1, ...rules });

export function array(item: Schema, rules: ArrayRules = {}): Schema {
  const { minItems = 0, maxItems = Infinity } = rules;
  const schema = v.pipe(
    v.array(item),
    v.minLength(minItems),
    v.maxLength(maxItems),
  );
  return schema as Schema;
}

/** The first items, as far as there are that many, and the others. */
export function tuple(
  first: readonly Schema[],
  rest: Schema,
  rules: ArrayRules = {},
): Schema {
  const items = first.map((item) => v.optional(item));
  const schema = v.tupleWithRest(items, rest);
  return check(schema as Schema, [itemCount(rules)]);
}
