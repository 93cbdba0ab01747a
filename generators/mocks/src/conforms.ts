import { matchesFormat } from "./formats.js";
import { matchesPattern, samplePattern } from "./pattern.js";
import {
  isHidden,
  resolveReference,
  type Definitions,
  type Json,
  type JsonSchema,
  type Side,
} from "./schema.js";

/** How a value is checked. */
export interface Check {
  readonly definitions: Definitions;
  readonly side: Side;
  /** Schemas that may still be looked at; when they are used up, nothing conforms. */
  budget: number;
}

/** Results at one place of the value: a schema that is met again there is not checked again. */
type Seen = Map<JsonSchema, boolean>;

/** Whether a value is valid against a schema (JSON Schema 2020-12). */
export function conforms(
  schema: JsonSchema,
  value: Json,
  check: Check,
  seen: Seen = new Map(),
): boolean {
  const known = seen.get(schema);
  if (known !== undefined) return known;
  check.budget -= 1;
  if (check.budget < 0) return false;
  seen.set(schema, true);
  const valid =
    isOfType(schema, value) &&
    meetsValue(schema, value, check) &&
    meetsApplicators(schema, value, check, seen);
  seen.set(schema, valid);
  return valid;
}

/** The name of a value's type in JSON Schema. */
export function typeOf(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

function isOfType({ type }: JsonSchema, value: Json): boolean {
  if (type === undefined) return true;
  const own = typeOf(value);
  return [type]
    .flat()
    .some((name) => name === own || (name === "number" && own === "integer"));
}

/** Equality of JSON values, whatever the order of their members. */
export function isEqual(a: Json | undefined, b: Json | undefined): boolean {
  if (typeof a !== "object" || typeof b !== "object") return a === b;
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === "object" && member !== null && !Array.isArray(member)
      ? Object.fromEntries(
          Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : member,
  );
}

function meetsValue(schema: JsonSchema, value: Json, check: Check): boolean {
  if (schema.const !== undefined && !isEqual(schema.const, value)) return false;
  if (schema.enum && !schema.enum.some((one) => isEqual(one, value)))
    return false;
  if (typeof value === "string") return meetsText(schema, value);
  if (typeof value === "number") return meetsNumber(schema, value);
  if (Array.isArray(value)) return meetsList(schema, value, check);
  return (
    value === null ||
    typeof value === "boolean" ||
    meetsObject(schema, value as JsonObject, check)
  );
}

function meetsText(schema: JsonSchema, value: string): boolean {
  const { minLength = 0, maxLength = Infinity, pattern, format } = schema;
  const length = [...value].length;
  if (length < minLength || length > maxLength) return false;
  if (format !== undefined && !matchesFormat(format, value)) return false;
  return (
    pattern === undefined ||
    (matchesPattern(pattern, value) ?? isBuiltFrom(pattern, value))
  );
}

/** Whether a text is the one that a sample would have: then it matches a pattern that is not safe to run. */
const isBuiltFrom = (pattern: string, text: string): boolean =>
  samplePattern(pattern, text.length, text.length) === text;

function meetsNumber(schema: JsonSchema, value: number): boolean {
  const {
    minimum = -Infinity,
    maximum = Infinity,
    exclusiveMinimum = -Infinity,
    exclusiveMaximum = Infinity,
  } = schema;
  if (
    value < minimum ||
    value > maximum ||
    value <= exclusiveMinimum ||
    value >= exclusiveMaximum
  )
    return false;
  if (
    schema.format === "int32" &&
    !(Number.isInteger(value) && Math.abs(value) < 2 ** 31)
  )
    return false;
  if (schema.format === "int64" && !Number.isInteger(value)) return false;
  const quotient = value / (schema.multipleOf ?? 1);
  return (
    schema.multipleOf === undefined ||
    (Number.isInteger(quotient) && Math.abs(quotient) < 1e21)
  );
}

function meetsList(
  schema: JsonSchema,
  value: readonly Json[],
  check: Check,
): boolean {
  const {
    minItems = 0,
    maxItems = Infinity,
    prefixItems = [],
    items,
    contains,
    uniqueItems,
  } = schema;
  if (value.length < minItems || value.length > maxItems) return false;
  if (uniqueItems && new Set(value.map(canonical)).size < value.length)
    return false;
  const each = value.every((item, index) => {
    const own = prefixItems[index] ?? items;
    return own === undefined || conforms(own, item, check);
  });
  if (!each || !contains) return each;
  const found = value.filter((item) => conforms(contains, item, check)).length;
  return (
    found >= (schema.minContains ?? 1) &&
    found <= (schema.maxContains ?? Infinity)
  );
}

type JsonObject = Readonly<Record<string, Json>>;

function meetsObject(
  schema: JsonSchema,
  value: JsonObject,
  check: Check,
): boolean {
  const names = Object.keys(value);
  const { minProperties = 0, maxProperties = Infinity } = schema;
  if (names.length < minProperties || names.length > maxProperties)
    return false;
  return (
    requiredNames(schema, check).every((name) => Object.hasOwn(value, name)) &&
    meetsDependents(schema, value, check) &&
    names.every((name) => meetsMember(schema, name, value, check))
  );
}

/** What must be there on this side. */
function requiredNames(
  { required = [], properties = {} }: JsonSchema,
  { side, definitions }: Check,
): readonly string[] {
  return required.filter((name) => {
    const property = Object.hasOwn(properties, name)
      ? properties[name]
      : undefined;
    return !property || !isHidden(property, side, definitions);
  });
}

function meetsDependents(
  schema: JsonSchema,
  value: JsonObject,
  check: Check,
): boolean {
  const { dependentRequired = {}, dependentSchemas = {} } = schema;
  return (
    Object.entries(dependentRequired).every(
      ([name, others]) =>
        !Object.hasOwn(value, name) ||
        others.every((other) => Object.hasOwn(value, other)),
    ) &&
    Object.entries(dependentSchemas).every(
      ([name, other]) =>
        !Object.hasOwn(value, name) || conforms(other, value, check),
    )
  );
}

function meetsMember(
  schema: JsonSchema,
  name: string,
  value: JsonObject,
  check: Check,
): boolean {
  const member = value[name] ?? null;
  const {
    properties = {},
    patternProperties = {},
    additionalProperties,
    propertyNames,
  } = schema;
  if (propertyNames && !conforms(propertyNames, name, check)) return false;
  const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
  const patterns = Object.entries(patternProperties).filter(
    ([pattern]) => matchesPattern(pattern, name) === true,
  );
  const applied = [
    ...(own ? [own] : []),
    ...patterns.map(([, other]) => other),
  ];
  const all =
    applied.length === 0 && additionalProperties
      ? [additionalProperties]
      : applied;
  return all.every((one) => conforms(one, member, check));
}

function meetsApplicators(
  schema: JsonSchema,
  value: Json,
  check: Check,
  seen: Seen,
): boolean {
  const holds = (one: JsonSchema): boolean => conforms(one, value, check, seen);
  const target =
    schema.$ref === undefined
      ? undefined
      : resolveReference(schema.$ref, check.definitions);
  if (target && !holds(target)) return false;
  if (schema.allOf && !schema.allOf.every(holds)) return false;
  if (schema.anyOf && !schema.anyOf.some(holds)) return false;
  if (schema.oneOf && schema.oneOf.filter(holds).length !== 1) return false;
  if (schema.not && holds(schema.not)) return false;
  if (!schema.if) return true;
  const branch = holds(schema.if) ? schema.then : schema.else;
  return branch === undefined || holds(branch);
}
