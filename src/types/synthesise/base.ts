import type { Discriminator, Json, Schema, SchemaId } from "../../ir/index.js";
import { isHidden } from "../../plan/sides.js";
import type { Type } from "../type.js";
import { openKinds } from "../unrecognized.js";
import { conjuncts } from "./conjuncts.js";
import { findProperty, listDeclarations } from "./find-property.js";
import { allOf, anyOf, NEVER_NODE, type Node } from "./node.js";
import type { Scope } from "./scope.js";

const UNRECOGNIZED: Type = { kind: "unrecognized", of: "string" };

/** A union of a base and of what extends it. */
export interface UnionOfHeirs {
  readonly discriminator: Discriminator;
  readonly members: readonly Schema[];
}

/**
 * A base among its heirs is of none of their kinds: so that a comparison with one of those leaves that heir alone. It is of
 * its own, and of those that nobody knows yet.
 */
export function narrowBase(
  node: Node,
  { discriminator, members }: UnionOfHeirs,
  scope: Scope,
): Node {
  const { propertyName, mapping, heirsOf = "" } = discriminator;
  const base = scope.schemaOf(heirsOf) ?? {};
  const declared = listDeclarations(base, propertyName, scope);
  const { side, schemas } = scope;
  if (side && declared.some((one) => isHidden(one, side, schemas))) return node;
  const listed = declared
    .map((one) => closedValues(one, scope))
    .find((values) => values !== undefined);
  const known = (listed ?? Object.keys(mapping)).filter(
    (value) => !isHeirs(value, mapping, heirsOf),
  );
  const isOpen = listed === undefined && scope.openAs(members) !== undefined;
  const kinds = [
    ...(known.length > 0 ? [{ enum: known }] : []),
    ...(isOpen ? [scope.token(UNRECOGNIZED)] : []),
  ];
  const required = findProperty(base, propertyName, scope)?.required === true;
  if (kinds.length === 0 && required) return NEVER_NODE;
  const token = scope.member(propertyName, {});
  const properties = { [token]: anyOf(kinds) };
  const needed = required ? [token] : [];
  return allOf([node, { type: "object", properties, required: needed }]);
}

const isHeirs = (
  value: Json,
  mapping: Discriminator["mapping"],
  base: SchemaId,
): boolean =>
  typeof value === "string" &&
  Object.hasOwn(mapping, value) &&
  mapping[value] !== base;

const isOpenEnum = (values: readonly Json[], { openAs }: Scope): boolean =>
  openAs(values) !== undefined && openKinds(values).length > 0;

/** The values that a property lists, and that are all there are; `undefined` where there may be others. */
function closedValues(
  schema: Schema,
  scope: Scope,
  depth = 0,
): readonly Json[] | undefined {
  for (const part of conjuncts(schema)) {
    if (part.const !== undefined) return [part.const];
    if (part.enum) return isOpenEnum(part.enum, scope) ? undefined : part.enum;
    const target =
      part.$ref === undefined || depth > 20
        ? undefined
        : scope.schemaOf(part.$ref);
    const found = target && closedValues(target, scope, depth + 1);
    if (found) return found;
  }
  return undefined;
}
