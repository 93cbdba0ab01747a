import type { Discriminator, Schema, SchemaId } from "../../ir/index.js";
import { narrowBase } from "./base.js";
import { conjuncts } from "./conjuncts.js";
import { listDeclarations } from "./find-property.js";
import { isHidden } from "../../plan/sides.js";
import { allOf, anyOf, type Node } from "./node.js";
import type { Place, Scope } from "./scope.js";

/** `anyOf` and `oneOf` of one part of a schema: a union each, narrowed by the discriminator. */
export function synthesiseUnion(
  part: Schema,
  all: readonly Schema[],
  scope: Scope,
  place: Place,
): Node[] {
  const below: Place = {
    depth: place.depth + 1,
    around: [...all, ...place.around],
  };
  return [part.anyOf, part.oneOf].flatMap((members) => {
    if (!members || members.length === 0) return [];
    return [
      anyOf(
        members.map((member) =>
          synthesiseMember(member, { ...part, members }, scope, below),
        ),
      ),
    ];
  });
}

interface Union {
  readonly discriminator?: Discriminator;
  readonly members: readonly Schema[];
}

function synthesiseMember(
  member: Schema,
  { discriminator, members }: Union,
  scope: Scope,
  place: Place,
): Node {
  if (!discriminator || member.$ref === undefined)
    return scope.nodeOf(member, place);
  // what stands beside the reference are the kinds that it is of, and those are found here
  const isHeir = discriminator.heirsOf !== undefined;
  const node = scope.nodeOf(isHeir ? { $ref: member.$ref } : member, place);
  if (member.$ref === discriminator.defaultMapping) {
    // It is chosen by any other value too, and where there is none.
    return isHeir ? narrowBase(node, { discriminator, members }, scope) : node;
  }
  const values = valuesOf(discriminator, member.$ref);
  const { propertyName } = discriminator;
  if (
    values.length === 0 ||
    !needsNarrowing(member.$ref, propertyName, values, scope)
  )
    return node;
  const token = scope.member(propertyName, {});
  const properties = { [token]: { enum: values } };
  return allOf([node, { type: "object", properties, required: [token] }]);
}

const valuesOf = ({ mapping }: Discriminator, id: SchemaId): string[] =>
  Object.entries(mapping).flatMap(([value, target]) =>
    target === id ? [value] : [],
  );

/** Whether a member's own property does not tell it apart, and can hold the values of the mapping. */
function needsNarrowing(
  id: SchemaId,
  property: string,
  values: readonly string[],
  scope: Scope,
): boolean {
  const target = scope.schemaOf(id);
  if (!target || !isPlainObject(target, scope)) return false;
  const { side, schemas } = scope;
  return listDeclarations(target, property, scope).every(
    (schema) =>
      !(side && isHidden(schema, side, schemas)) &&
      canHold(schema, values, scope, 0),
  );
}

/** What the property allows: any string, or an enum that takes these values, is narrowed; what takes none of them would be `never`. */
function canHold(
  schema: Schema,
  values: readonly string[],
  scope: Scope,
  depth: number,
): boolean {
  for (const part of conjuncts(schema)) {
    if (part.const !== undefined || part.anyOf?.every(isConstant)) return false;
    if (part.enum) {
      const holds = values.every((value) => part.enum?.includes(value));
      const isAny = scope.openAs(part.enum) === "open";
      return part.enum.length > 1 && (holds || isAny);
    }
    if (part.type && !part.type.includes("string")) return false;
    const target =
      part.$ref === undefined || depth > 20
        ? undefined
        : scope.schemaOf(part.$ref);
    if (target && !canHold(target, values, scope, depth + 1)) return false;
  }
  return true;
}

const isConstant = (schema: Schema): boolean => schema.const !== undefined;

/** An object by itself. What its bases are one of does not matter here. */
function isPlainObject(schema: Schema, scope: Scope): boolean {
  return conjuncts(schema).every((part) => {
    const base =
      part.$ref === undefined ? undefined : scope.schemaOf(part.$ref);
    if (base) return schema.$ref === undefined && isObject(base);
    return !part.oneOf && !part.anyOf && isObject(part);
  });
}

const isObject = ({ type, enum: values, const: value }: Schema) =>
  !values && value === undefined && (!type || type.includes("object"));
