import {
  isNode,
  listOf,
  memberOf,
  textOf,
  type Node,
} from "../../../grammar/json.js";

const prefix = "#/components/schemas/";

/** The keywords whose schemas apply to the same value as the one that holds them. */
export const lists = ["allOf", "anyOf", "oneOf"] as const;

/** The name of the schema that a canonical reference leads to. */
export function referredName(schema: unknown): string | undefined {
  if (!isNode(schema)) return undefined;
  const name = textOf(schema, "$ref")?.slice(prefix.length);
  return name?.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** The named schemas that apply to every value that a schema applies to, or may. */
export function composedOf(schema: unknown): Set<string> {
  const names = new Set<string>();
  collect(schema, names);
  return names;
}

function collect(schema: unknown, names: Set<string>): void {
  if (!isNode(schema)) return;
  const name = referredName(schema);
  if (name !== undefined) names.add(name);
  for (const list of lists) {
    if (!Object.hasOwn(schema, list)) continue;
    for (const member of listOf(schema, list)) collect(member, names);
  }
}

export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Who is composed of whom, leaving out who is composed of nobody. */
export function graphOf(schemas: Node): Graph {
  const names = Object.keys(schemas).flatMap((name) => {
    const composed = composedOf(memberOf(schemas, name));
    return composed.size > 0 ? [[name, composed] as const] : [];
  });
  return new Map(names);
}

/**
 * The edges that close a cycle, in a walk that takes schemas in the order of the description; without these, there are
 * no cycles. Iterative, since a chain of schemas may be longer than the stack is deep.
 */
export function closingEdges(
  graph: Graph,
): (readonly [from: string, to: string])[] {
  const closing: (readonly [string, string])[] = [];
  const open = new Set<string>();
  const done = new Set<string>();
  for (const start of graph.keys()) {
    const path: { name: string; rest: Iterator<string> }[] = [];
    const enter = (name: string) => {
      open.add(name);
      path.push({
        name,
        rest: (graph.get(name) ?? new Set<string>()).values(),
      });
    };
    if (!done.has(start)) enter(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.rest.next();
      if (next.done) {
        open.delete(top.name);
        done.add(top.name);
        path.pop();
      } else if (open.has(next.value)) {
        closing.push([top.name, next.value]);
      } else if (!done.has(next.value)) {
        enter(next.value);
      }
    }
  }
  return closing;
}
