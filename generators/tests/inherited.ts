import type { Api, Schema, SchemaId } from "../../src/ir/index.js";
import { forEachChild, forEachReference } from "../../src/ir/walk.js";
import { INHERITED } from "../mocks/src/members.js";

/**
 * Whether somewhere in a schema a property is called like what every object has. TypeScript holds a literal without it
 * to have that, which is of another type, so that the literal fits no type in which the property is optional.
 */
export function findInherited({ schemas }: Api): (schema: Schema) => boolean {
  const all = Object.entries(schemas);
  const named = all.filter(([, schema]) => isNamed(schema));
  // Hardly any API has one: then there is nothing to follow.
  if (named.length === 0) return isNamed;
  const found = followUsers(
    all,
    named.map(([id]) => id),
  );
  return (schema) => {
    let reaches = isNamed(schema);
    forEachReference(schema, (id) => (reaches ||= found.has(id)));
    return reaches;
  };
}

/** These schemas, and all that refer to one of them, over however many others. */
function followUsers(
  all: readonly (readonly [SchemaId, Schema])[],
  from: readonly SchemaId[],
): Set<SchemaId> {
  const users = new Map<SchemaId, SchemaId[]>();
  for (const [id, schema] of all)
    forEachReference(schema, (target) => {
      users.get(target)?.push(id) ?? users.set(target, [id]);
    });
  const found = new Set<SchemaId>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    for (const user of users.get(id) ?? []) open.push(user);
  }
  return found;
}

function isNamed(schema: Schema): boolean {
  for (const name in schema.properties) if (INHERITED.has(name)) return true;
  let named = false;
  forEachChild(schema, (child) => (named ||= isNamed(child)));
  return named;
}
