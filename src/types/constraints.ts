import { codeSpan } from "./code-span.js";
import type { Schema } from "../ir/index.js";

/** What a type cannot say, as short sentences on one line. */
export function describeConstraints(described: Schema): string[] {
  const schema = isListed(described) ? withoutLimits(described) : described;
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

const LIMITS: ReadonlySet<string> = new Set([
  "minLength",
  "maxLength",
  "pattern",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
]);

/** How long a text may be, or how great a number, tells nothing of values that are all known. */
const withoutLimits = (schema: Schema): Schema =>
  Object.fromEntries(
    Object.entries(schema).filter(([name]) => !LIMITS.has(name)),
  );

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
