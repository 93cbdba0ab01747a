import type { Schema, TypeName } from "../../ir/index.js";
import { isBinary } from "../../plan/bytes.js";
import { synthesiseArray } from "./array.js";
import { conjuncts, isNothing, isObjectLike } from "./conjuncts.js";
import { inheritedParts } from "./inheritance.js";
import {
  allOf,
  anyOf,
  isUnknown,
  NEVER_NODE,
  NULL_NODE,
  UNKNOWN_NODE,
  type Node,
} from "./node.js";
import { synthesiseObject } from "./object.js";
import { MAX_DEPTH, ROOT, type Place, type Scope } from "./scope.js";
import { synthesiseUnion } from "./union.js";
import { synthesiseValues } from "./values.js";

/** A schema of the IR in the dialect that the engine translates right. */
export function synthesise(
  schema: Schema,
  scope: Scope,
  place: Place = ROOT,
): Node {
  if (place.depth > MAX_DEPTH) return UNKNOWN_NODE;
  const parts = conjuncts(schema).flatMap((part) =>
    place.depth === 0 ? inheritedParts(part, scope) : [part],
  );
  if (parts.some(isNothing)) return NEVER_NODE;
  const types = typesOf(parts);
  if (types?.length === 1 && types[0] === "null") return NULL_NODE;
  const node = synthesiseParts(parts, types, scope, place);
  // `null` may come from the type beside a reference or an enum: authors mean "or null" by it
  return types?.includes("null") && !isUnknown(node)
    ? anyOf([node, NULL_NODE])
    : node;
}

/** The types that the schema itself names first; those of its `allOf` narrow nothing that a reader would see. */
function typesOf(parts: readonly Schema[]): readonly TypeName[] | undefined {
  return parts.find(({ type }) => type)?.type;
}

function synthesiseParts(
  parts: readonly Schema[],
  types: readonly TypeName[] | undefined,
  scope: Scope,
  place: Place,
): Node {
  const references = parts.flatMap(({ $ref }) =>
    synthesiseReference($ref, scope),
  );
  const values = parts.flatMap((part) => synthesiseValues(part, scope));
  const unions = parts.flatMap((part) =>
    synthesiseUnion(part, parts, scope, place),
  );
  const objects = parts.filter(
    (part) =>
      isObjectLike(part) && !(isBare(part) && isIdle(parts, scope, place)),
  );
  const object = synthesiseObject(objects, parts, scope, place);
  const others = [...values, ...unions].filter((node) => !isUnknown(node));
  // beside something that says more, "a string" or "an object" adds nothing
  if (references.length + others.length > 0)
    return allOf([...references, ...(object ? [object] : []), ...others]);
  const plain = (types ?? inferTypes(parts)).filter(
    (type) => type !== "null" && type !== "object",
  );
  const alternatives = [
    ...plain.map((type) => synthesisePlain(type, parts, scope, place)),
    ...(objects.length > 0 ? [object ?? ANY_OBJECT] : []),
  ];
  return alternatives.length === 0 ? UNKNOWN_NODE : anyOf(alternatives);
}

/** Only a list of required properties, which says nothing of values that are no objects (JSON Schema Validation §6.5.3). */
const isBare = ({ type, properties, oneOf, anyOf }: Schema) =>
  !type && !properties && !oneOf && !anyOf;

/** Whether nothing around such a list makes the value an object: it stands alone, or beside a reference to something else. */
function isIdle(parts: readonly Schema[], scope: Scope, place: Place): boolean {
  const references = parts.flatMap(({ $ref }) =>
    $ref === undefined ? [] : [scope.schemaOf($ref)],
  );
  if (
    references.some((target) => target?.type && !target.type.includes("object"))
  )
    return true;
  return (
    place.around.length === 0 && references.length === 0 && parts.every(isBare)
  );
}

const ANY_OBJECT: Node = { type: "object", additionalProperties: UNKNOWN_NODE };

const inferTypes = (parts: readonly Schema[]): TypeName[] =>
  parts.some(({ items, prefixItems }) => items ?? prefixItems) ? ["array"] : [];

function synthesiseReference(id: string | undefined, scope: Scope): Node[] {
  if (id === undefined) return [];
  const name = scope.modelOf(id);
  return name === undefined ? [] : [scope.token({ kind: "reference", name })];
}

function synthesisePlain(
  type: TypeName,
  parts: readonly Schema[],
  scope: Scope,
  place: Place,
): Node {
  if (type === "array") return synthesiseArray(parts, scope, place);
  if (type === "integer" || type === "number") return { type: "number" };
  if (type === "boolean") return { type: "boolean" };
  return scope.bytes && parts.some(isBinary)
    ? scope.token(scope.bytes)
    : { type: "string" };
}
