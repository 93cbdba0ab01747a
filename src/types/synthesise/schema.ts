import type { Json, Schema, TypeName } from "../../ir/index.js";
import { isBinary } from "../bytes.js";
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
  const objects = parts.filter(isObjectLike);
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

const ANY_OBJECT: Node = { type: "object", additionalProperties: UNKNOWN_NODE };

const inferTypes = (parts: readonly Schema[]): TypeName[] =>
  parts.some(({ items, prefixItems }) => items ?? prefixItems) ? ["array"] : [];

function synthesiseReference(id: string | undefined, scope: Scope): Node[] {
  if (id === undefined) return [];
  const name = scope.modelOf(id);
  return name === undefined ? [] : [scope.token({ kind: "reference", name })];
}

/** An enum of one value is a constant (JSON Schema Validation §6.1.3), and so never open. */
function synthesiseValues(schema: Schema, scope: Scope): Node[] {
  if (schema.const !== undefined)
    return [schema.const === null ? NULL_NODE : { enum: [schema.const] }];
  const values = schema.enum;
  if (!values || values.length === 0) return [];
  const known = values.filter((value) => value !== null);
  const some = known.length === 0 ? [] : [{ enum: known }];
  const rest =
    known.length > 1 && scope.isOpen(values)
      ? openTypes(known).map((of) => scope.token({ kind: "open", of }))
      : [];
  return [
    anyOf([
      ...some,
      ...rest,
      ...(known.length < values.length ? [NULL_NODE] : []),
    ]),
  ];
}

function openTypes(values: readonly Json[]): ("string" | "number")[] {
  return (["string", "number"] as const).filter((of) =>
    values.some((value) => typeof value === of),
  );
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

function synthesiseArray(
  parts: readonly Schema[],
  scope: Scope,
  place: Place,
): Node {
  const below: Place = { depth: place.depth + 1, around: [] };
  const tuple = parts.find(
    ({ prefixItems }) => prefixItems && prefixItems.length > 0,
  );
  if (!tuple?.prefixItems) {
    const items = parts.flatMap((part) => (part.items ? [part.items] : []));
    return {
      type: "array",
      items: allOf(items.map((item) => synthesise(item, scope, below))),
    };
  }
  const { prefixItems, items, minItems = prefixItems.length } = tuple;
  const rest = items && !isNothing(items) ? { rest: scope.typeOf(items) } : {};
  const end = scope.token({
    kind: "tuple",
    items: [],
    required: Math.min(minItems, prefixItems.length),
    ...rest,
  });
  return {
    type: "array",
    prefixItems: [
      ...prefixItems.map((item) => synthesise(item, scope, below)),
      end,
    ],
  };
}
