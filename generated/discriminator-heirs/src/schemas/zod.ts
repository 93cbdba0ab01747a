import * as z from "zod";
import { isNumberOf, isTextOf } from "./formats.js";
import { itemCount, maxLength, minLength, type Check } from "./keywords.js";
import type { ArrayRules, NumberRules, Scalar, StringRules } from "./rules.js";

/** A schema of zod. It changes no value, and keeps the fields that it does not know. */
export type Schema<Output = unknown> = z.ZodType<Output>;

/** Built when it is first needed, so that schemas can be recursive, and unused ones cost nothing. */
/* @__NO_SIDE_EFFECTS__ */
export function lazy<Output>(build: () => Schema): Schema<Output> {
  return z.lazy(build) as Schema as Schema<Output>;
}

export const unknown = (): Schema => z.unknown();
export const never = (): Schema => z.never();
export const boolean = (): Schema => z.boolean();
export const optional = (schema: Schema): Schema => z.optional(schema);
export const nullable = (schema: Schema): Schema => z.nullable(schema);
export const union = (schemas: readonly Schema[]): Schema => z.union(schemas);
export const literal = (values: readonly Scalar[]): Schema => z.literal(values);

/** An object with these members and any others. */
export const object = (
  members: Readonly<Record<string, Schema>> = {},
): Schema => z.looseObject(members);

/** More than what a type alone says; it is checked first, on the value as it came. */
export function check(schema: Schema, checks: readonly Check[]): Schema {
  return z
    .unknown()
    .check(({ value, issues }) => {
      for (const { message, path } of checks.flatMap((one) => one(value))) {
        issues.push({ code: "custom", message, path: [...path], input: value });
      }
    })
    .pipe(schema);
}

export function string(rules: StringRules = {}): Schema {
  const { minLength: least, maxLength: most, pattern, format } = rules;
  const checks = [
    ...(least === undefined ? [] : [minLength(least)]),
    ...(most === undefined ? [] : [maxLength(most)]),
  ];
  let schema = z.string();
  if (pattern !== undefined) schema = schema.regex(new RegExp(pattern, "u"));
  if (format !== undefined) {
    schema = schema.refine((text) => isTextOf(format, text), format);
  }
  return checks.length === 0 ? schema : check(schema, checks);
}

export function number(rules: NumberRules = {}): Schema {
  const { minimum, maximum, multipleOf, format } = rules;
  const { exclusiveMinimum, exclusiveMaximum } = rules;
  let schema = z.number();
  if (minimum !== undefined) schema = schema.gte(minimum);
  if (maximum !== undefined) schema = schema.lte(maximum);
  if (exclusiveMinimum !== undefined) schema = schema.gt(exclusiveMinimum);
  if (exclusiveMaximum !== undefined) schema = schema.lt(exclusiveMaximum);
  if (multipleOf !== undefined) {
    schema = schema.refine(
      (value) => Number.isInteger(value / multipleOf),
      "multipleOf",
    );
  }
  if (format === undefined) return schema;
  return schema.refine((value) => isNumberOf(format, value), format);
}

/** However great: zod's own `int` ends at 2^53. */
export const integer = (rules: NumberRules = {}): Schema =>
  number({ multipleOf: 1, ...rules });

export function array(item: Schema, rules: ArrayRules = {}): Schema {
  const { minItems: least, maxItems: most } = rules;
  let schema = z.array(item);
  if (least !== undefined) schema = schema.min(least);
  if (most !== undefined) schema = schema.max(most);
  return schema;
}

/** The first items, as far as there are that many, and the others. */
export function tuple(
  first: readonly Schema[],
  rest: Schema,
  rules: ArrayRules = {},
): Schema {
  const [head, ...others] = first.map((item) => z.optional(item));
  if (!head) return array(rest, rules);
  return check(z.tuple([head, ...others], rest), [itemCount(rules)]);
}
