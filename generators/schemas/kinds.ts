import type { Schema } from "../../src/ir/index.js";
import { stringLiteral } from "../../src/escape/literal.js";
import { isHidden } from "../../src/plan/sides.js";
import { isCheckedFormat } from "../../src/plan/validation/formats.js";
import {
  checksAdditional,
  isCheckedDivisor,
  isCheckedPattern,
} from "../../src/plan/validation/gaps.js";
import { caller, isExactAll, keyword, type PrintContext } from "./context.js";
import { printMembers, printValue } from "./value.js";

/** The types whose values have keywords of their own. */
export type Kind = "object" | "array" | "string" | "number" | "integer";

const KEYWORDS = {
  object: [
    "properties",
    "required",
    "additionalProperties",
    "patternProperties",
    "propertyNames",
    "dependentRequired",
    "dependentSchemas",
    "minProperties",
    "maxProperties",
  ],
  array: [
    "items",
    "prefixItems",
    "contains",
    "minItems",
    "maxItems",
    "uniqueItems",
  ],
  string: ["minLength", "maxLength", "pattern", "format"],
  number: [
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "format",
  ],
} as const;

/** The types that a schema has keywords of. */
export const kindsOf = (schema: Schema): (keyof typeof KEYWORDS)[] =>
  (["object", "array", "string", "number"] as const).filter((kind) =>
    KEYWORDS[kind].some((name) => schema[name] !== undefined),
  );

/** A schema of one type, with the keywords that speak of it. */
export function printKind(
  kind: Kind,
  schema: Schema,
  context: PrintContext,
): string {
  const call = caller(context);
  switch (kind) {
    case "object":
      return printObject(schema, context);
    case "array":
      return printArray(schema, context);
    case "string":
      return call("string", printRules(stringRules(schema)));
    default:
      return call(kind, printRules(numberRules(schema)));
  }
}

type Rules = Readonly<Record<string, string | number | undefined>>;

const printRules = (rules: Rules): string =>
  printMembers(
    Object.entries(rules).flatMap(([name, rule]) =>
      rule === undefined ? [] : [[name, printValue(rule)] as const],
    ),
  );

const stringRules = (schema: Schema): Rules => ({
  minLength: schema.minLength || undefined,
  maxLength: schema.maxLength,
  pattern:
    schema.pattern !== undefined && isCheckedPattern(schema.pattern)
      ? schema.pattern
      : undefined,
  format: formatOf(schema, (format) => !format.startsWith("int")),
});

const numberRules = (schema: Schema): Rules => ({
  minimum: schema.minimum,
  maximum: schema.maximum,
  exclusiveMinimum: schema.exclusiveMinimum,
  exclusiveMaximum: schema.exclusiveMaximum,
  multipleOf:
    schema.multipleOf !== undefined && isCheckedDivisor(schema.multipleOf)
      ? schema.multipleOf
      : undefined,
  format: formatOf(schema, (format) => format.startsWith("int")),
});

const formatOf = (
  { format }: Schema,
  applies: (format: string) => boolean,
): string | undefined =>
  format !== undefined && isCheckedFormat(format) && applies(format)
    ? format
    : undefined;

function printArray(schema: Schema, context: PrintContext): string {
  const { items, prefixItems, minItems, maxItems } = schema;
  const { uniqueItems, contains, maxContains } = schema;
  const rules = printRules({ minItems: minItems || undefined, maxItems });
  const rest = printChild(items ?? {}, context);
  const first = prefixItems?.map((item) => printChild(item, context));
  const args = [...(first ? [`[${first.join(", ")}]`] : []), rest, rules];
  const base = caller(context)(
    first ? "tuple" : "array",
    args.filter((text) => text !== "").join(", "),
  );
  const max =
    contains && isExactAll([contains], context) ? maxContains : undefined;
  const checks = [
    ...(uniqueItems ? [keyword("uniqueItems", "", context)] : []),
    ...(contains
      ? [
          keyword(
            "contains",
            printMembers([
              ["schema", printChild(contains, context)],
              ...limits({ min: schema.minContains, max }),
            ]),
            context,
          ),
        ]
      : []),
  ];
  return withChecks(base, checks, context);
}

const limits = (of: Readonly<Record<string, number | undefined>>) =>
  Object.entries(of).flatMap(([name, limit]) =>
    limit === undefined ? [] : [[name, String(limit)] as const],
  );

/** What is below speaks of another value: members that are hidden here are its own business. */
function printChild(
  schema: Schema,
  { hidden: _, ...context }: PrintContext,
): string {
  return context.print(schema, context);
}

/** Names that every object has by inheritance, and that libraries would find there. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

function printObject(schema: Schema, context: PrintContext): string {
  const { plan, side, hidden = new Set<string>() } = context;
  const required = new Set(
    (schema.required ?? []).filter((name) => !hidden.has(name)),
  );
  const properties = Object.entries(schema.properties ?? {});
  const members = properties
    .filter(([name]) => !INHERITED.has(name))
    .map(([name, member]) => {
      const text = printChild(member, context);
      const isNeeded =
        required.has(name) && !isHidden(member, side, plan.api.schemas);
      return [
        name,
        isNeeded ? text : caller(context)("optional", text),
      ] as const;
    });
  const inherited = properties.filter(([name]) => INHERITED.has(name));
  const missing = [...required].filter(
    (name) =>
      INHERITED.has(name) || !Object.hasOwn(schema.properties ?? {}, name),
  );
  const base = caller(context)("object", printMembers(members));
  const checks = [
    ...(missing.length > 0
      ? [keyword("required", printValue(missing), context)]
      : []),
    ...(inherited.length > 0
      ? [keyword("own", printPairs(inherited, context), context)]
      : []),
    ...printOpen(schema, context),
  ];
  return withChecks(base, checks, context);
}

/** Keywords about members that are not listed, and about how many there are. */
function printOpen(schema: Schema, context: PrintContext): string[] {
  const { additionalProperties, patternProperties = {} } = schema;
  const { propertyNames, dependentRequired, dependentSchemas } = schema;
  const patterns = Object.entries(patternProperties).filter(([pattern]) =>
    isCheckedPattern(pattern),
  );
  const known = Object.keys(schema.properties ?? {});
  const check = (name: string, args: string) => keyword(name, args, context);
  const print = (part: Schema) => printChild(part, context);
  return [
    ...(patterns.length > 0
      ? [
          check(
            "patternProperties",
            printMembers(patterns.map(([name, part]) => [name, print(part)])),
          ),
        ]
      : []),
    ...(additionalProperties && checksAdditional(schema)
      ? [
          check(
            "additionalProperties",
            printMembers([
              ["schema", print(additionalProperties)],
              ...(known.length > 0
                ? [["known", printValue(known)] as const]
                : []),
              ...(patterns.length > 0
                ? [
                    [
                      "patterns",
                      printValue(patterns.map(([pattern]) => pattern)),
                    ] as const,
                  ]
                : []),
            ]),
          ),
        ]
      : []),
    ...(propertyNames
      ? [check("propertyNames", print({ type: ["string"], ...propertyNames }))]
      : []),
    ...limits({
      minProperties: schema.minProperties,
      maxProperties: schema.maxProperties,
    }).map(([name, limit]) => check(name, limit)),
    ...(dependentRequired
      ? [
          check(
            "dependentRequired",
            `[${Object.entries(dependentRequired)
              .map(
                ([name, names]) =>
                  `[${stringLiteral(name)}, ${printValue(names)}]`,
              )
              .join(", ")}]`,
          ),
        ]
      : []),
    ...(dependentSchemas
      ? [
          check(
            "dependentSchemas",
            printPairs(Object.entries(dependentSchemas), context),
          ),
        ]
      : []),
  ];
}

const printPairs = (
  pairs: readonly (readonly [string, Schema])[],
  context: PrintContext,
): string =>
  `[${pairs
    .map(
      ([name, part]) =>
        `[${stringLiteral(name)}, ${printChild(part, context)}]`,
    )
    .join(", ")}]`;

const withChecks = (
  base: string,
  checks: readonly string[],
  context: PrintContext,
): string =>
  checks.length === 0
    ? base
    : caller(context)("check", `${base}, [${checks.join(", ")}]`);
