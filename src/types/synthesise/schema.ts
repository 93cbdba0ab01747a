import type { Schema, TypeName } from "../../ir/index.js";
import { BYTES_BODY, isBinary } from "../../plan/bytes.js";
import { isConverted } from "../../plan/surface-policy.js";
import { surfaceType } from "../surface-type.js";
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
  const types = typesOf(schema, parts);
  if (types?.length === 1 && types[0] === "null") return NULL_NODE;
  const node = synthesiseParts(parts, types, scope, place);
  // `null` may come from the type beside a reference or an enum: authors mean "or null" by it
  return types?.includes("null") && !isUnknown(node)
    ? anyOf([node, NULL_NODE])
    : node;
}

/**
 * The types that the schema itself names: those of its `allOf` narrow nothing then that a reader would see, and `null`
 * among them means "or null". Without its own, what all parts of its `allOf` allow.
 */
function typesOf(
  { type }: Schema,
  parts: readonly Schema[],
): readonly TypeName[] | undefined {
  const [first, ...others] = parts.flatMap((part) =>
    part.type ? [part.type] : [],
  );
  if (type || !first) return type;
  const shared = first.filter((name) =>
    others.every(
      (types) =>
        types.includes(name) ||
        (name === "integer" && types.includes("number")),
    ),
  );
  // A contradiction is taken for a mistake.
  return shared.length > 0 ? shared : first;
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
  const converted = parts.find((part) => isConverted(part, type));
  if (converted?.surface) return scope.token(surfaceType(converted.surface));
  if (type === "integer" || type === "number") return { type: "number" };
  if (type === "boolean") return { type: "boolean" };
  const bytes = parts.includes(BYTES_BODY)
    ? (scope.bytesBody ?? scope.bytes)
    : scope.bytes;
  return bytes && parts.some(isBinary)
    ? scope.token(bytes)
    : { type: "string" };
}
