import { isList, isNode, type Node } from "./json.js";
import { fieldOf, type Kind, type ObjectShape } from "./kind.js";

/** Calls `visit` for every object of a known kind that the node holds itself. Booleans that are schemas are left out. */
export function eachChild(
  node: Node,
  of: ObjectShape,
  visit: (child: Node, kind: Kind) => void,
): void {
  for (const key in node) {
    const field = fieldOf(of, key);
    if (!field || field.shape === "value") continue;
    const member = node[key];
    if (field.shape === "one") {
      if (isNode(member)) visit(member, field.kind);
    } else if (field.shape === "list") {
      if (isList(member)) eachNode(member, field.kind, visit);
    } else if (isNode(member)) {
      eachNode(Object.values(member), field.kind, visit);
    }
  }
}

function eachNode(
  values: readonly unknown[],
  kind: Kind,
  visit: (child: Node, kind: Kind) => void,
): void {
  for (const value of values) if (isNode(value)) visit(value, kind);
}

export type Rewrite = (child: Node, kind: Kind) => unknown;

/**
 * The node with every object of a known kind that it holds rewritten: the node itself if nothing changed, else a copy
 * that shares what did not.
 */
export function mapChildren(
  node: Node,
  of: ObjectShape,
  rewrite: Rewrite,
): Node {
  let copy: Record<string, unknown> | undefined;
  for (const key in node) {
    const field = fieldOf(of, key);
    if (!field || field.shape === "value") continue;
    const member = node[key];
    const mapped = mapMember(member, field, rewrite);
    // The copy owns every key already, so that assigning `__proto__` sets a member and not the prototype.
    if (mapped !== member) (copy ??= { ...node })[key] = mapped;
  }
  return copy ?? node;
}

interface Holder {
  readonly shape: "one" | "list" | "map";
  readonly kind: Kind;
}

function mapMember(member: unknown, { shape, kind }: Holder, rewrite: Rewrite) {
  if (shape === "one") return isNode(member) ? rewrite(member, kind) : member;
  if (shape === "list") {
    return isList(member) ? mapList(member, kind, rewrite) : member;
  }
  return isNode(member) ? mapRecord(member, kind, rewrite) : member;
}

function mapList(list: readonly unknown[], kind: Kind, rewrite: Rewrite) {
  let copy: unknown[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const item = list[index];
    const mapped = isNode(item) ? rewrite(item, kind) : item;
    if (mapped !== item) (copy ??= [...list])[index] = mapped;
  }
  return copy ?? list;
}

function mapRecord(record: Node, kind: Kind, rewrite: Rewrite): Node {
  let copy: Record<string, unknown> | undefined;
  for (const key in record) {
    const item = record[key];
    const mapped = isNode(item) ? rewrite(item, kind) : item;
    if (mapped !== item) (copy ??= { ...record })[key] = mapped;
  }
  return copy ?? record;
}
