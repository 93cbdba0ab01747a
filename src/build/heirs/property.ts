import { isObject } from "../../is-object.js";
import type { SchemaId } from "../../ir/index.js";
import type { Node } from "../../normalise/document.js";
import { strings } from "../read.js";
import { nodeOf, partsOf, referredTo, type SchemaNodes } from "./lineage.js";

interface Property {
  readonly id: SchemaId;
  readonly name: string;
  /** Only what stands in the schema itself, without what it refers to. */
  readonly isOwn?: boolean;
}

/** Every declaration of a property in a schema and in what it is all of. */
export const declarationsOf = (
  schemas: SchemaNodes,
  property: Property,
): Node[] =>
  allPartsOf(schemas, property).flatMap(({ properties }) => {
    const { name } = property;
    if (!isObject(properties) || !Object.hasOwn(properties, name)) return [];
    const found = properties[name];
    return [isObject(found) ? found : {}];
  });

/** Whether some part of a schema requires a property. */
export const isRequired = (schemas: SchemaNodes, property: Property): boolean =>
  allPartsOf(schemas, property).some(({ required }) =>
    strings(required).includes(property.name),
  );

function allPartsOf(
  schemas: SchemaNodes,
  { id, isOwn = false }: Property,
): Node[] {
  const start = nodeOf(schemas, id);
  if (!start) return [];
  const found = new Set<Node>([start]);
  for (const part of found) {
    const target = isOwn ? undefined : referredTo(part);
    const named = target === undefined ? undefined : nodeOf(schemas, target);
    for (const next of [...partsOf(part), named])
      if (isObject(next)) found.add(next);
  }
  return [...found];
}

/** What a property says of its values, itself and where it refers to. */
export function saidOf(schemas: SchemaNodes, property: Node): Node[] {
  const found = new Set<Node>([property]);
  for (const part of found) {
    const target = referredTo(part);
    const named = target === undefined ? undefined : nodeOf(schemas, target);
    for (const next of [...partsOf(part), named])
      if (isObject(next)) found.add(next);
  }
  return [...found];
}

/** The values that a property lists; `undefined` where it lists none. */
export function listedBy(
  schemas: SchemaNodes,
  property: Node,
): readonly unknown[] | undefined {
  for (const { const: only, enum: values } of saidOf(schemas, property)) {
    if (only !== undefined) return [only];
    if (Array.isArray(values)) return values as readonly unknown[];
  }
  return undefined;
}

/** Whether a property can be a text. */
export const isText = (schemas: SchemaNodes, property: Node): boolean =>
  saidOf(schemas, property).every(({ type }) => {
    const types: readonly unknown[] = Array.isArray(type) ? type : [type];
    return type === undefined || types.includes("string");
  });
