import type { Api, Schema, SchemaId } from "../../ir/index.js";
import { schemaOf } from "../../ir/reach.js";
import { forEachChild } from "../../ir/walk.js";
import type { Side } from "../plan.js";
import { findEndless, type IsEndless } from "./endless.js";
import { gapsOf } from "./gaps.js";
import { findHidden, requiresOf, type HiddenNames } from "./hidden.js";

/** What the validators of a schema can promise. */
export interface Exactness {
  /**
   * Whether its validator refuses all that the schema refuses. Otherwise it accepts more, and must not stand where that
   * would refuse something: below `not`, `if` and `oneOf`.
   */
  readonly isExact: (schema: Schema, side: Side) => boolean;
  readonly isEndless: IsEndless;
  readonly hiddenNames: HiddenNames;
}

export function findExactness({ schemas }: Pick<Api, "schemas">): Exactness {
  const isEndless = findEndless(schemas);
  const hiddenNames = findHidden(schemas);
  const isOwnExact = (node: Schema, side: Side): boolean => {
    const hidden = hiddenNames(node, side);
    const { $ref } = node;
    const dangles = $ref !== undefined && !schemaOf(schemas, $ref);
    return !dangles && !requiresOf([node], hidden) && gapsOf(node).length === 0;
  };
  const find = (side: Side) =>
    findInexact(
      schemas,
      (id, schema) =>
        isEndless(id, id) || !every(schema, (node) => isOwnExact(node, side)),
    );
  const inexact = { request: find("request"), response: find("response") };
  return {
    isEndless,
    hiddenNames,
    isExact: (schema, side) =>
      every(schema, (node) => isOwnExact(node, side)) &&
      every(
        schema,
        ({ $ref }) => $ref === undefined || !inexact[side].has($ref),
      ),
  };
}

/** Those that are inexact themselves, and those that refer to one. */
function findInexact(
  schemas: Api["schemas"],
  isInexact: (id: SchemaId, schema: Schema) => boolean,
): Set<SchemaId> {
  const users = new Map<SchemaId, SchemaId[]>();
  const found = new Set<SchemaId>();
  for (const [id, schema] of Object.entries(schemas)) {
    every(schema, ({ $ref }) => {
      if ($ref !== undefined)
        (users.get($ref) ?? users.set($ref, []).get($ref))?.push(id);
      return true;
    });
    if (isInexact(id, schema)) found.add(id);
  }
  const open = [...found];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const user of users.get(id) ?? []) {
      if (found.has(user)) continue;
      found.add(user);
      open.push(user);
    }
  }
  return found;
}

/** Whether something holds for a schema and all that stands in it; references are not followed. */
function every(schema: Schema, holds: (node: Schema) => boolean): boolean {
  let all = holds(schema);
  forEachChild(schema, (child) => {
    all = every(child, holds) && all;
  });
  return all;
}
