import { codeSpan } from "./code-span.js";
import type { Schema } from "../ir/index.js";

/** What a type cannot say, as short sentences on one line. */
export function describeConstraints(described: Schema): string[] {
  const telling = withoutIdle(described);
  const schema = isListed(telling) ? withoutLimits(telling) : telling;
  const sentences = [
    ...(schema.readOnly ? ["Read-only."] : []),
    ...(schema.writeOnly ? ["Write-only."] : []),
    ...(schema.format && !schema.type?.some((type) => type === schema.format)
      ? [`Format: ${oneLine(schema.format)}.`]
      : []),
    ...(schema.contentEncoding
      ? [`Encoding: ${oneLine(schema.contentEncoding)}.`]
      : []),
    ...(schema.contentMediaType
      ? [`Media type: ${oneLine(schema.contentMediaType)}.`]
      : []),
    ...describeNumber(schema),
    ...describeRange("Length", schema.minLength, schema.maxLength),
    // The type of a tuple says it.
    ...(schema.prefixItems
      ? []
      : describeRange("Items", schema.minItems, schema.maxItems)),
    ...(schema.uniqueItems ? ["No two items are equal."] : []),
    ...describeRange("Properties", schema.minProperties, schema.maxProperties),
    ...(schema.pattern === undefined
      ? []
      : [`Pattern: ${codeSpan(schema.pattern)}.`]),
  ];
  return sentences.length === 0 ? [] : [sentences.join(" ")];
}

const isListed = ({ enum: values, const: only }: Schema): boolean =>
  values !== undefined || only !== undefined;

/** What limits are about: of values of other types they say nothing (JSON Schema 2020-12, Validation §6). */
type Limits = readonly [about: RegExp, names: RegExp];

const OF_TEXTS: Limits = [/^string$/, /^(minLength|maxLength|pattern)$/];

const OF_NUMBERS: Limits = [
  /^(number|integer)$/,
  /^(minimum|maximum|exclusiveMinimum|exclusiveMaximum|multipleOf)$/,
];

const LIMITS: readonly Limits[] = [
  OF_TEXTS,
  OF_NUMBERS,
  [/^array$/, /^(minItems|maxItems|uniqueItems)$/],
  [/^object$/, /^(minProperties|maxProperties)$/],
];

/** Without limits of values that it does not allow. */
function withoutIdle(schema: Schema): Schema {
  const { type } = schema;
  if (!type) return schema;
  const idle = LIMITS.filter(([about]) => !type.some((one) => about.test(one)));
  return without(schema, (name) => idle.some(([, names]) => names.test(name)));
}

/** How long a text may be, or how great a number, tells nothing of values that are all known. */
const withoutLimits = (schema: Schema): Schema =>
  without(schema, (name) =>
    [OF_TEXTS, OF_NUMBERS].some(([, names]) => names.test(name)),
  );

const without = (schema: Schema, isLeft: (name: string) => boolean): Schema =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => !isLeft(name)));

function describeNumber({
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
  multipleOf,
}: Schema): string[] {
  return [
    ...describeRange("Value", minimum, maximum),
    ...(exclusiveMinimum === undefined
      ? []
      : [`Greater than ${exclusiveMinimum}.`]),
    ...(exclusiveMaximum === undefined
      ? []
      : [`Less than ${exclusiveMaximum}.`]),
    ...(multipleOf === undefined ? [] : [`Multiple of ${multipleOf}.`]),
  ];
}

function describeRange(
  what: string,
  least: number | undefined,
  most: number | undefined,
): string[] {
  if (least !== undefined && most !== undefined)
    return [
      least === most ? `${what}: ${least}.` : `${what}: ${least} to ${most}.`,
    ];
  if (least !== undefined)
    return what === "Value" || least > 0 ? [`${what}: at least ${least}.`] : [];
  return most === undefined ? [] : [`${what}: at most ${most}.`];
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
