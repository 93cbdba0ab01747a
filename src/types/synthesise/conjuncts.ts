import type { Schema } from "../../ir/index.js";

const ALL_OF_DEPTH = 40;

/** A schema as a list of schemas that all hold, none of which has `allOf`; references stay what they are. */
export function conjuncts(schema: Schema, depth = 0): Schema[] {
  if (!schema.allOf || depth > ALL_OF_DEPTH) return splitReference(schema);
  const { allOf, ...own } = schema;
  return [
    ...splitReference(own),
    ...allOf.flatMap((part) => conjuncts(part, depth + 1)),
  ];
}

/** `$ref` may have siblings since 2020-12; here it stands alone. */
function splitReference(schema: Schema): Schema[] {
  if (schema.$ref === undefined) return [schema];
  const { $ref, ...own } = schema;
  return [{ $ref }, own];
}

/** Whether a schema says that a value is an object, or what its properties are. */
export function isObjectLike({
  type,
  properties,
  additionalProperties,
  patternProperties,
  unevaluatedProperties,
  required,
}: Schema): boolean {
  if (type) return type.includes("object");
  return Boolean(
    properties ??
    additionalProperties ??
    patternProperties ??
    unevaluatedProperties ??
    required,
  );
}

/** The boolean schema `false`. */
export const isNothing = (schema: Schema): boolean =>
  schema.not !== undefined && Object.keys(schema.not).length === 0;

/** The boolean schema `true`. */
export const isAnything = (schema: Schema): boolean =>
  Object.keys(schema).length === 0;
