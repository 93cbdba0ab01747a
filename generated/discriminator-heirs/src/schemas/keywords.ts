import type {
  StandardIssue,
  StandardSchema,
} from "../runtime/validation/standard-schema.js";
import type { ArrayRules } from "./rules.js";

/** What is wrong with a value; nothing, where it is right. */
export type Check = (value: unknown) => readonly Problem[];

export interface Problem {
  readonly message: string;
  /** From the value that was checked to what is wrong in it. */
  readonly path: readonly PropertyKey[];
}

type Entries = Readonly<Record<string, StandardSchema>>;

const NONE: readonly Problem[] = [];

const problem = (keyword: string): readonly Problem[] => [
  { message: `does not meet ${keyword}`, path: [] },
];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What a schema says is wrong with a value. */
function problemsOf(
  schema: StandardSchema,
  value: unknown,
  ...path: readonly PropertyKey[]
): readonly Problem[] {
  const result = schema["~standard"].validate(value);
  if (result instanceof Promise || !result.issues) return NONE;
  return result.issues.map(({ message, path: inner = [] }) => ({
    message,
    path: [...path, ...inner.map(keyOf)],
  }));
}

const keyOf = (
  segment: NonNullable<StandardIssue["path"]>[number],
): PropertyKey => (typeof segment === "object" ? segment.key : segment);

const accepts = (schema: StandardSchema, value: unknown): boolean =>
  problemsOf(schema, value).length === 0;

/** A check of objects that says whether all is well. */
const ofObject =
  (
    keyword: string,
    isRight: (value: Readonly<Record<string, unknown>>) => boolean,
  ): Check =>
  (value) =>
    !isObject(value) || isRight(value) ? NONE : problem(keyword);

/** A schema that only speaks of values of one type (2020-12 §7.6.1). */
export function only(
  type: "array" | "number" | "object" | "string",
  schema: StandardSchema,
): Check {
  return (value) => (typeOf(value) === type ? problemsOf(schema, value) : NONE);
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** A schema that holds as well: `allOf`, `$ref` beside other keywords. */
export function also(schema: StandardSchema): Check {
  return (value) => problemsOf(schema, value);
}

/** The one of a discriminator's value, and another one where that is none of these (OpenAPI §4.25). */
export function choose(
  by: string,
  named: readonly (readonly [value: string, schema: StandardSchema])[],
  otherwise: StandardSchema,
): Check {
  const schemas = new Map<unknown, StandardSchema>(named);
  return (value) => {
    const kind = isObject(value) ? value[by] : undefined;
    return problemsOf(schemas.get(kind) ?? otherwise, value);
  };
}

/** Exactly one of them. Where it is none, what is wrong is told of the one that is nearest. */
export function oneOf(schemas: readonly StandardSchema[]): Check {
  return (value) => {
    const found = schemas.map((schema) => problemsOf(schema, value));
    const matches = found.filter(({ length }) => length === 0).length;
    if (matches === 1) return NONE;
    if (matches > 1) return problem("oneOf");
    return found.reduce((a, b) => (b.length < a.length ? b : a));
  };
}

export function not(schema: StandardSchema): Check {
  return (value) => (accepts(schema, value) ? problem("not") : NONE);
}

/** `if`, `then`, `else`. */
export function either(of: {
  readonly if: StandardSchema;
  readonly then?: StandardSchema;
  readonly else?: StandardSchema;
}): Check {
  return (value) => {
    const chosen = accepts(of.if, value) ? of.then : of.else;
    return chosen ? problemsOf(chosen, value) : NONE;
  };
}

/** `enum` and `const` of lists and objects. */
export function equals(values: readonly unknown[]): Check {
  const texts = new Set(values.map(canonical));
  return (value) => (texts.has(canonical(value)) ? NONE : problem("enum"));
}

/** Equal values have the same text, whatever the order of their members. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? "";
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
}

/** A length in characters, not in UTF-16 code units (2020-12 §6.3.1). */
export function minLength(limit: number): Check {
  return (value) =>
    typeof value !== "string" || countCharacters(value) >= limit
      ? NONE
      : problem("minLength");
}

export function maxLength(limit: number): Check {
  return (value) =>
    typeof value !== "string" || countCharacters(value) <= limit
      ? NONE
      : problem("maxLength");
}

const countCharacters = (text: string): number =>
  text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);

/** `minItems` and `maxItems`. */
export function itemCount({
  minItems = 0,
  maxItems = Infinity,
}: ArrayRules): Check {
  return (value) =>
    !Array.isArray(value) ||
    (value.length >= minItems && value.length <= maxItems)
      ? NONE
      : problem("minItems and maxItems");
}

export function uniqueItems(): Check {
  return (value) =>
    !Array.isArray(value) || new Set(value.map(canonical)).size === value.length
      ? NONE
      : problem("uniqueItems");
}

/** `contains` with `minContains` and `maxContains`. */
export function contains(of: {
  readonly schema: StandardSchema;
  readonly min?: number;
  readonly max?: number;
}): Check {
  const { schema, min = 1, max = Infinity } = of;
  return (value) => {
    if (!Array.isArray(value)) return NONE;
    const count = value.filter((item) => accepts(schema, item)).length;
    return count >= min && count <= max ? NONE : problem("contains");
  };
}

export function minProperties(limit: number): Check {
  return ofObject(
    "minProperties",
    (value) => Object.keys(value).length >= limit,
  );
}

export function maxProperties(limit: number): Check {
  return ofObject(
    "maxProperties",
    (value) => Object.keys(value).length <= limit,
  );
}

/** Members that must be there; each of them is a place of its own. */
export function required(names: readonly string[]): Check {
  return (value) =>
    isObject(value)
      ? names
          .filter((name) => !Object.hasOwn(value, name))
          .map((name) => ({ message: "is missing", path: [name] }))
      : NONE;
}

/** Members whose names every object has by inheritance, such as `constructor`. */
export function own(
  members: readonly (readonly [string, StandardSchema])[],
): Check {
  return (value) =>
    isObject(value)
      ? members.flatMap(([name, schema]) =>
          Object.hasOwn(value, name)
            ? problemsOf(schema, value[name], name)
            : NONE,
        )
      : NONE;
}

/** Every member that is in none of these names, and matches none of these patterns. */
export function additionalProperties(of: {
  readonly schema: StandardSchema;
  readonly known?: readonly string[];
  readonly patterns?: readonly string[];
}): Check {
  const known = new Set(of.known);
  const patterns = (of.patterns ?? []).map((text) => new RegExp(text, "u"));
  return ofMembers((name) =>
    known.has(name) || patterns.some((pattern) => pattern.test(name))
      ? []
      : [of.schema],
  );
}

export function patternProperties(schemas: Entries): Check {
  const patterns = Object.entries(schemas).map(
    ([text, schema]) => [new RegExp(text, "u"), schema] as const,
  );
  return ofMembers((name) =>
    patterns.flatMap(([pattern, schema]) =>
      pattern.test(name) ? [schema] : [],
    ),
  );
}

const ofMembers =
  (schemasOf: (name: string) => readonly StandardSchema[]): Check =>
  (value) =>
    isObject(value)
      ? Object.entries(value).flatMap(([name, member]) =>
          schemasOf(name).flatMap((schema) => problemsOf(schema, member, name)),
        )
      : NONE;

export function propertyNames(schema: StandardSchema): Check {
  return ofObject("propertyNames", (value) =>
    Object.keys(value).every((name) => accepts(schema, name)),
  );
}

export function dependentRequired(
  names: readonly (readonly [string, readonly string[]])[],
): Check {
  return ofObject("dependentRequired", (value) =>
    names.every(
      ([name, needed]) =>
        !Object.hasOwn(value, name) ||
        needed.every((other) => Object.hasOwn(value, other)),
    ),
  );
}

export function dependentSchemas(
  schemas: readonly (readonly [string, StandardSchema])[],
): Check {
  return (value) =>
    isObject(value)
      ? schemas.flatMap(([name, schema]) =>
          Object.hasOwn(value, name) ? problemsOf(schema, value) : NONE,
        )
      : NONE;
}
