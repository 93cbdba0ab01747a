import type { Json, Schema, SchemaId, TypeName } from "../../src/ir/index.js";
import { scalarLiteral, stringLiteral } from "../../src/escape/literal.js";
import { isFalse } from "../../src/plan/validation/gaps.js";
import {
  caller,
  isExactAll,
  isUnknown,
  keyword,
  printUnless,
  type PrintContext,
} from "./context.js";
import { kindsOf, printKind } from "./kinds.js";
import { printValue } from "./value.js";

/** A schema as an expression that builds its validator. What it cannot check is left out, so that it accepts more. */
export function printSchema(schema: Schema, outer: PrintContext): string {
  const { exactness, side, hidden = [] } = outer;
  const names = exactness.hiddenNames(schema, side);
  const context = { ...outer, hidden: new Set([...hidden, ...names]) };
  const call = caller(context);
  if (isFalse(schema)) return call("never");
  const listed = listedValues(schema);
  if (listed?.length === 0) return call("never");
  const own = listed
    ? printListed(listed, context)
    : schema.type && printTypes(schema, schema.type, context);
  const parts = [...(own ? [own] : []), ...printParts(schema, context)];
  const [head = call("unknown"), ...rest] = parts;
  const checks = [
    ...rest.map((part) => keyword("also", part, context)),
    ...(listed || !schema.type ? printUntyped(schema, context) : []),
    ...printLogic(schema, context),
  ];
  return checks.length === 0
    ? head
    : call("check", `${head}, [${checks.join(", ")}]`);
}

/** What `enum` and `const` leave of each other and of `type`; `undefined` where there is neither. */
function listedValues(schema: Schema): readonly Json[] | undefined {
  const { enum: values, const: one, type } = schema;
  if (values === undefined && one === undefined) return undefined;
  const only = one === undefined ? undefined : JSON.stringify(one);
  return (values ?? [one!]).filter(
    (value) =>
      (only === undefined || JSON.stringify(value) === only) &&
      (type === undefined || type.some((name) => isOfType(value, name))),
  );
}

function isOfType(value: Json, type: TypeName): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  if (type === "object")
    return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === type;
}

function printListed(values: readonly Json[], context: PrintContext): string {
  const isScalar = (value: Json): value is Exclude<Json, object> =>
    typeof value !== "object" || value === null;
  if (!values.every(isScalar)) {
    const equals = keyword("equals", printValue(values), context);
    return caller(context)(
      "check",
      `${caller(context)("unknown")}, [${equals}]`,
    );
  }
  const texts = [...new Set(values.map(scalarLiteral))];
  return caller(context)("literal", `[${texts.join(", ")}]`);
}

/** The union of the types, each with the keywords that speak of it. */
function printTypes(
  schema: Schema,
  types: readonly TypeName[],
  context: PrintContext,
): string {
  const call = caller(context);
  const isNumber = types.includes("number");
  const printed = types.flatMap((type) => {
    if (type === "null" || (type === "integer" && isNumber)) return [];
    return type === "boolean"
      ? [call("boolean")]
      : [printKind(type, schema, context)];
  });
  const [first, ...others] = printed;
  if (first === undefined) return call("literal", "[null]");
  const all =
    others.length === 0 ? first : call("union", `[${printed.join(", ")}]`);
  return types.includes("null") ? call("nullable", all) : all;
}

/** Without a type, keywords speak of values of their type, and let all others pass. */
function printUntyped(schema: Schema, context: PrintContext): string[] {
  const { type: _, ...bare } = schema;
  return kindsOf(bare).flatMap((kind) => {
    const isIdle = (text: string) =>
      text === `${kind}()` || text === "array(unknown())";
    const printed = printUnless(isIdle, context, (own) =>
      printKind(kind, bare, own),
    );
    return printed === undefined
      ? []
      : [keyword("only", `"${kind}", ${printed}`, context)];
  });
}

/** References and compositions that are unions or hold as well. */
function printParts(schema: Schema, context: PrintContext): string[] {
  const { $ref, allOf = [], anyOf, oneOf } = schema;
  const isWeak = oneOf && !isExactAll(oneOf, context);
  const chosen = printHeirs(schema, context);
  const isEither = anyOf && chosen.length === 0;
  const unions = [...(isEither ? [anyOf] : []), ...(isWeak ? [oneOf] : [])];
  return [
    ...($ref === undefined ? [] : printReference($ref, context)),
    ...allOf.flatMap(
      (part) =>
        printUnless(isUnknown, context, (own) => printSchema(part, own)) ?? [],
    ),
    ...chosen,
    ...unions.map((parts) =>
      caller(context)("union", `[${printAll(parts, context)}]`),
    ),
  ];
}

/**
 * A base and what extends it: a value has to be what its kind says. As a union, each would be tried, and what is wrong with
 * one of them would be right for the base.
 */
function printHeirs(
  { anyOf = [], discriminator }: Schema,
  context: PrintContext,
): string[] {
  const { propertyName, mapping, heirsOf, defaultMapping } = discriminator ?? {
    mapping: {},
  };
  const known = new Set([...Object.values(mapping), defaultMapping]);
  if (heirsOf === undefined || !anyOf.every(({ $ref }) => known.has($ref)))
    return [];
  const print = (id: SchemaId) => printSchema({ $ref: id }, context);
  const named = Object.entries(mapping).map(
    ([value, id]) => `[${stringLiteral(value)}, ${print(id)}]`,
  );
  const choice = keyword(
    "choose",
    `${stringLiteral(propertyName ?? "")}, [${named.join(", ")}], ${print(heirsOf)}`,
    context,
  );
  const call = caller(context);
  return [call("check", `${call("unknown")}, [${choice}]`)];
}

function printReference(id: SchemaId, context: PrintContext): string[] {
  const { exactness, owner, nameOf, side } = context;
  const name = exactness.isEndless(owner, id) ? undefined : nameOf(id, side);
  return name === undefined ? [] : [name];
}

/** Keywords that can refuse a value because another schema accepts it: only with schemas that accept no more than they say. */
function printLogic(schema: Schema, context: PrintContext): string[] {
  const { oneOf, not, if: condition, then, else: otherwise } = schema;
  const print = (part: Schema) => printSchema(part, context);
  const branches = [
    ...(then ? [`then: ${print(then)}`] : []),
    ...(otherwise ? [`else: ${print(otherwise)}`] : []),
  ];
  return [
    ...(oneOf && isExactAll(oneOf, context)
      ? [keyword("oneOf", `[${printAll(oneOf, context)}]`, context)]
      : []),
    ...(not && isExactAll([not], context)
      ? [keyword("not", print(not), context)]
      : []),
    ...(condition && branches.length > 0 && isExactAll([condition], context)
      ? [
          keyword(
            "either",
            `{ if: ${print(condition)}, ${branches.join(", ")} }`,
            context,
          ),
        ]
      : []),
  ];
}

const printAll = (schemas: readonly Schema[], context: PrintContext) =>
  schemas.map((schema) => printSchema(schema, context)).join(", ");
