import type { Source } from "../../load/source.js";
import { descend, isNode, textOf, type Node } from "../json.js";
import { decodeFragment, parsePointer } from "../pointer.js";

/** Names of dynamic anchors beyond this number are not followed. */
const MOST_NAMES = 64;

/** By the name of a dynamic anchor: every node that holds or reaches a dynamic reference to it. */
export type Users = ReadonlyMap<string, ReadonlySet<object>>;

/** Goes from the dynamic references backwards, to what holds them and to what refers to that. */
export function findUsers(
  sources: ReadonlyMap<string, Source>,
  dynamic: ReadonlyMap<Node, string>,
): Users {
  const before = linkBackwards(sources);
  const users = new Map<string, Set<object>>();
  const open: (readonly [string, object])[] = [];
  for (const [node, name] of dynamic) {
    if (!users.has(name) && users.size >= MOST_NAMES) continue;
    open.push([name, node]);
    if (!users.has(name)) users.set(name, new Set());
  }
  for (let next = open.pop(); next; next = open.pop()) {
    const [name, node] = next;
    const known = users.get(name);
    if (!known || known.has(node)) continue;
    known.add(node);
    for (const user of before.get(node) ?? []) open.push([name, user]);
  }
  return users;
}

/** Each node → what holds it, and what refers to it. */
function linkBackwards(
  sources: ReadonlyMap<string, Source>,
): Map<object, object[]> {
  const before = new Map<object, object[]>();
  const add = (to: object, from: object) => {
    const known = before.get(to);
    if (known) known.push(from);
    else before.set(to, [from]);
  };
  const walk = (value: object, source: Source): void => {
    const target = isNode(value) && targetOf(value, { source, sources });
    if (target) add(target, value);
    for (const member of Object.values(value) as unknown[]) {
      if (typeof member !== "object" || member === null) continue;
      add(member, value);
      walk(member, source);
    }
  };
  for (const source of new Set(sources.values()))
    if (isNode(source.value)) walk(source.value, source);
  return before;
}

function targetOf(
  node: Node,
  { source, sources }: { source: Source; sources: ReadonlyMap<string, Source> },
): Node | undefined {
  const reference = textOf(node, "$ref");
  if (reference === undefined) return undefined;
  const hash = reference.indexOf("#");
  if (hash < 0) return undefined;
  const from = hash === 0 ? source : sources.get(reference.slice(0, hash));
  const pointer = decodeFragment(reference.slice(hash + 1));
  const target = from && descend(from.value, parsePointer(pointer));
  return isNode(target) ? target : undefined;
}
