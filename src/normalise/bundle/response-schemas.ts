import {
  isNode,
  memberOf,
  nodeOf,
  textOf,
  type Node,
} from "../../grammar/json.js";
import type { Target } from "../../grammar/target.js";

const COMPOSITIONS = ["allOf", "anyOf", "oneOf"] as const;

/** The named responses that are results. Errors go by their status, which says more than most of their names. */
export const referencesOfSuccess = (responses: Node): string[] =>
  Object.entries(responses).flatMap(([status, response]) => {
    const reference =
      status.startsWith("2") && isNode(response)
        ? textOf(response, "$ref")
        : undefined;
    return reference === undefined ? [] : [reference];
  });

/**
 * What a named response describes in place, as if somebody had referred to it: its schema is known by the name of the
 * response then, in all operations that refer to that. Nothing where a schema has this name already, and for what
 * reads better in place.
 */
export function schemaOfResponse(
  { source, pointer, value }: Target,
  taken: ReadonlySet<string>,
): Target | undefined {
  const name = pointer.at(-1) ?? "";
  if (pointer.at(-2) !== "responses" || !isNode(value)) return undefined;
  if (!/\p{L}/u.test(name) || taken.has(lettersOf(name))) return undefined;
  const path = pathToSchema(value);
  const schema = path?.reduce<unknown>(
    (node, token) => (isNode(node) ? memberOf(node, token) : undefined),
    value,
  );
  return path && isNode(schema) && deservesName(schema)
    ? { source, pointer: [...pointer, ...path], value: schema }
    : undefined;
}

/** Names that differ in nothing else would be the same type. */
export const lettersOf = (name: string): string =>
  name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

function pathToSchema(response: Node): string[] | undefined {
  if (nodeOf(response, "schema")) return ["schema"];
  const content = nodeOf(response, "content") ?? {};
  const [json, ...others] = Object.keys(content).filter((type) =>
    /[/+]json\b/i.test(type),
  );
  return json === undefined || others.length > 0
    ? undefined
    : ["content", json, "schema"];
}

/** Objects and unions do, as in `src/build/lift`. */
const deservesName = (schema: Node): boolean =>
  memberOf(schema, "$ref") === undefined &&
  (Object.keys(nodeOf(schema, "properties") ?? {}).length > 0 ||
    COMPOSITIONS.some((name) => {
      const parts = memberOf(schema, name);
      return Array.isArray(parts) && parts.length > 1;
    }));
