import type { Schema } from "../../ir/index.js";
import { isHidden } from "../../plan/sides.js";
import { isAnything, isNothing } from "./conjuncts.js";
import { findProperty, mayDeclare } from "./find-property.js";
import type { ObjectType } from "../type.js";
import { allOf, anyOf, NEVER_NODE, UNKNOWN_NODE, type Node } from "./node.js";
import type { Place, Scope } from "./scope.js";

/** The parts of a composition that are objects, as one object; `undefined` when they say nothing more than "object". */
export function synthesiseObject(
  parts: readonly Schema[],
  all: readonly Schema[],
  scope: Scope,
  place: Place,
): Node | undefined {
  const required = new Set(parts.flatMap((part) => part.required ?? []));
  const declared = declaredProperties(parts);
  for (const name of required) {
    if (!declared.has(name)) {
      const found = findRequired(name, all, scope, place);
      if (found) declared.set(name, [found]);
    }
  }
  const index = synthesiseIndex(parts, scope, place);
  if (declared.size === 0 && !index) return undefined;
  const visible = [...declared].filter(([, of]) => isVisible(of, scope));
  if (visible.length === 0 && !index) return scope.token(EMPTY);
  const below: Place = { depth: place.depth + 1, around: [] };
  const properties = visible.map(([name, of]) =>
    synthesiseProperty(name, of, scope, below),
  );
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    required: visible.flatMap(([name], index) =>
      required.has(name) ? [properties[index]![0]] : [],
    ),
    ...(index && { additionalProperties: index }),
  };
}

/** All of its properties are on the other side; the engine would say that it has no value at all. */
const EMPTY: ObjectType = { kind: "object", members: [] };

const isVisible = (
  schemas: readonly Schema[],
  { side, schemas: table }: Scope,
) => !side || !schemas.some((schema) => isHidden(schema, side, table));

function declaredProperties(parts: readonly Schema[]): Map<string, Schema[]> {
  const declared = new Map<string, Schema[]>();
  for (const { properties } of parts) {
    for (const [name, schema] of Object.entries(properties ?? {})) {
      const known = declared.get(name);
      if (known) known.push(schema);
      else declared.set(name, [schema]);
    }
  }
  return declared;
}

/** What a property is that is required here but declared elsewhere, or nowhere; nothing if it is declared well enough there. */
function findRequired(
  name: string,
  all: readonly Schema[],
  scope: Scope,
  place: Place,
): Schema | undefined {
  for (const part of all) {
    const found = findProperty(part, name, scope);
    if (found?.required && part.$ref !== undefined) return undefined;
    if (found) return found.schema;
  }
  if (all.some((part) => mayDeclare(part, name, scope))) return undefined;
  for (const part of place.around) {
    const found = findProperty(part, name, scope);
    if (found) return found.schema;
  }
  return {};
}

/** A token for the name, so that neither names nor their order are the engine's business, and the property's own node. */
function synthesiseProperty(
  name: string,
  schemas: readonly Schema[],
  scope: Scope,
  place: Place,
): readonly [string, Node] {
  const distinct =
    schemas.length === 1
      ? schemas
      : [
          ...new Map(
            schemas.map((schema) => [JSON.stringify(schema), schema]),
          ).values(),
        ];
  const node = allOf(distinct.map((schema) => scope.nodeOf(schema, place)));
  const readOnly = schemas.some((schema) => schema.readOnly);
  const shown = { ...distinct.at(-1), ...(readOnly && { readOnly }) };
  return [scope.member(name, shown), node];
}

/**
 * What properties without a declaration may be, by every part that says it; `undefined` where the description does not
 * say that there are any.
 */
function synthesiseIndex(
  parts: readonly Schema[],
  scope: Scope,
  { depth }: Place,
): Node | undefined {
  const told = parts.map(undeclaredOf).filter(({ length }) => length > 0);
  const open = told
    .map((schemas) => schemas.filter((schema) => !isNothing(schema)))
    .filter(({ length }) => length > 0);
  if (told.length > 0 && open.length === 0)
    return parts.some(
      ({ properties }) => Object.keys(properties ?? {}).length > 0,
    )
      ? undefined
      : NEVER_NODE;
  if (open.length === 0) return undefined;
  const below: Place = { depth: depth + 1, around: [] };
  return allOf(
    open.map((schemas) =>
      schemas.some(isAnything)
        ? UNKNOWN_NODE
        : anyOf(schemas.map((schema) => scope.nodeOf(schema, below))),
    ),
  );
}

/** The schemas of what an object may hold beside its properties. */
const undeclaredOf = ({
  additionalProperties,
  patternProperties,
  unevaluatedProperties,
}: Schema): Schema[] => [
  ...(additionalProperties ? [additionalProperties] : []),
  ...Object.values(patternProperties ?? {}),
  ...(unevaluatedProperties && !isAnything(unevaluatedProperties)
    ? [unevaluatedProperties]
    : []),
];
