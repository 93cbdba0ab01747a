import type { Api, Schema } from "../../ir/index.js";
import { reachNodes, schemaOf } from "../../ir/reach.js";
import type { Side } from "../plan.js";
import { isHidden } from "../sides.js";
import { inPlace } from "./endless.js";

/**
 * The members of an object that do not exist on a side, wherever a schema says so of the same value: nobody can require
 * them there (OpenAPI 3.1, `readOnly` and `writeOnly`).
 */
export type HiddenNames = (schema: Schema, side: Side) => ReadonlySet<string>;

const NONE: ReadonlySet<string> = new Set();

export function findHidden(schemas: Api["schemas"]): HiddenNames {
  const hides = { request: false, response: false };
  reachNodes(schemas, Object.values(schemas), ({ readOnly, writeOnly }) => {
    hides.request ||= readOnly === true;
    hides.response ||= writeOnly === true;
  });
  const known = {
    request: new WeakMap<Schema, ReadonlySet<string>>(),
    response: new WeakMap<Schema, ReadonlySet<string>>(),
  };
  return (schema, side) => {
    if (!hides[side]) return NONE;
    const names =
      known[side].get(schema) ?? collectHidden(schema, side, schemas);
    known[side].set(schema, names);
    return names;
  };
}

function collectHidden(
  schema: Schema,
  side: Side,
  schemas: Api["schemas"],
): Set<string> {
  const names = new Set<string>();
  const seen = new Set<Schema>();
  const open = [schema];
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    for (const [name, property] of Object.entries(node.properties ?? {}))
      if (isHidden(property, side, schemas)) names.add(name);
    const target =
      node.$ref === undefined ? undefined : schemaOf(schemas, node.$ref);
    open.push(...inPlace(node), ...(target ? [target] : []));
  }
  return names;
}

/** Whether one of these requires one of the names, in what it says of the same value without a reference. */
export const requiresOf = (
  schemas: readonly Schema[],
  names: ReadonlySet<string>,
): boolean =>
  names.size > 0 &&
  schemas.some(
    (schema) =>
      schema.required?.some((name) => names.has(name)) === true ||
      requiresOf(inPlace(schema), names),
  );
