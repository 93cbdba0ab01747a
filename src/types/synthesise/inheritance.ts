import type { Schema, SchemaId } from "../../ir/index.js";
import { conjuncts } from "./conjuncts.js";
import type { Scope } from "./scope.js";

/**
 * A base that lists its own descendants (`Pet` is one of `Cat` and `Dog`, `Cat` is all of `Pet`) is a circle to a type
 * system. What the author means is that a descendant has what the base itself declares.
 */
export function inheritedParts(part: Schema, scope: Scope): Schema[] {
  const { self } = scope;
  const base = part.$ref === undefined ? undefined : scope.schemaOf(part.$ref);
  if (
    !base ||
    self === undefined ||
    part.$ref === self ||
    !lists(base, self, scope, new Set())
  )
    return [part];
  const {
    oneOf: _one,
    anyOf: _any,
    discriminator: _discriminator,
    ...own
  } = base;
  return conjuncts(own).flatMap((inherited) =>
    inherited.$ref === part.$ref ? [] : inheritedParts(inherited, scope),
  );
}

/** Whether a union has a schema among its members, directly or through another union. */
function lists(
  union: Schema,
  id: SchemaId,
  scope: Scope,
  seen: Set<Schema>,
): boolean {
  if (seen.has(union)) return false;
  seen.add(union);
  return [...(union.oneOf ?? []), ...(union.anyOf ?? [])].some(({ $ref }) => {
    if ($ref === undefined) return false;
    const member = $ref === id ? undefined : scope.schemaOf($ref);
    return (
      $ref === id || (member !== undefined && lists(member, id, scope, seen))
    );
  });
}
