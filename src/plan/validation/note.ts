import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { locatePath } from "../../diagnostics/path-location.js";
import type { Action, Api, Schema } from "../../ir/index.js";
import { forEachChild } from "../../ir/walk.js";
import type { Side } from "../plan.js";
import { findSides, requestSchemas, responseSchemas } from "../sides.js";
import { findExactness, type Exactness } from "./exact.js";
import { gapsOf } from "./gaps.js";

interface NoteRequest {
  readonly api: Api;
  /** The description as it was read, to point at. */
  readonly root: unknown;
  readonly diagnostics: Diagnostics;
}

/** A schema and where it stands. */
interface Root {
  readonly schema: Schema;
  readonly path: readonly string[];
  readonly sides: readonly Side[];
}

/** Says which keywords the validators leave unchecked: once for each, with how often and where first. */
export function noteUnvalidated({ api, root, diagnostics }: NoteRequest): void {
  const exactness = findExactness(api);
  const found = new Map<string, { count: number; path: readonly string[] }>();
  const visit = (schema: Schema, { path, sides }: Root): void => {
    for (const keyword of uncheckedOf(schema, sides, exactness)) {
      const known = found.get(keyword);
      found.set(keyword, {
        count: (known?.count ?? 0) + 1,
        path: known?.path ?? [...path, keyword],
      });
    }
    forEachChild(schema, (child, property) => {
      const below = property === undefined ? [] : ["properties", property];
      visit(child, { schema: child, path: [...path, ...below], sides });
    });
  };
  for (const one of rootsOf(api, root)) visit(one.schema, one);
  for (const id of Object.keys(api.schemas)) {
    if (!exactness.isEndless(id, id)) continue;
    const { count = 0, path = [...placeOfSchemas(root), id] } =
      found.get("$ref") ?? {};
    found.set("$ref", { count: count + 1, path });
  }
  for (const [keyword, { count, path }] of found) {
    diagnostics.report("GC_NOT_VALIDATED", locatePath(root, path), {
      keyword,
      count,
    });
  }
}

/** What a node has that is not checked, for itself or because of what stands in it. */
function uncheckedOf(
  schema: Schema,
  sides: readonly Side[],
  { isExact }: Exactness,
): string[] {
  const { oneOf = [], not, if: condition, contains, maxContains } = schema;
  const isInexact = (part: Schema) =>
    sides.some((side) => !isExact(part, side));
  const weakened: [string, boolean][] = [
    ["oneOf", oneOf.some(isInexact)],
    ["not", not !== undefined && isInexact(not)],
    ["if", condition !== undefined && isInexact(condition)],
    [
      "maxContains",
      maxContains !== undefined &&
        contains !== undefined &&
        isInexact(contains),
    ],
  ];
  return [
    ...gapsOf(schema),
    ...weakened.flatMap(([keyword, is]) => (is ? [keyword] : [])),
  ];
}

/** Every named schema that is used, and what actions describe themselves. */
function rootsOf(api: Api, root: unknown): Root[] {
  const sides = findSides(api);
  const named = Object.entries(api.schemas).map(([id, schema]) => ({
    schema,
    sides: sides.of(id),
    path: [...placeOfSchemas(root), id],
  }));
  return [
    ...named.filter((one) => one.sides.length > 0),
    ...api.actions.flatMap((action) => [
      ...rootsIn(action, requestSchemas(action), "request"),
      ...rootsIn(action, responseSchemas(action), "response"),
    ]),
  ];
}

const rootsIn = (
  { path, method }: Action,
  schemas: readonly Schema[],
  side: Side,
): Root[] =>
  schemas.map((schema) => ({
    schema,
    sides: [side],
    path: ["paths", path, method.toLowerCase()],
  }));

const placeOfSchemas = (root: unknown): string[] =>
  typeof root === "object" && root !== null && "definitions" in root
    ? ["definitions"]
    : ["components", "schemas"];
