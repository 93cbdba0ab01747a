import type { SchemaId } from "../../ir/index.js";
import {
  forEachNode,
  type CodecNode,
  type MemberNode,
  type ShapeNode,
  type UnionNode,
} from "./node.js";

export type Table = ReadonlyMap<SchemaId, CodecNode>;

/** The schemas that reach such a node, however deep. */
export function findReaching(
  table: Table,
  isWanted: (node: CodecNode) => boolean,
): Set<SchemaId> {
  const users = new Map<SchemaId, SchemaId[]>();
  const found = new Set<SchemaId>();
  for (const [id, root] of table) {
    forEachNode(root, (node) => {
      if (isWanted(node)) found.add(id);
      if (node.kind === "reference")
        users.get(node.schema)?.push(id) ?? users.set(node.schema, [id]);
    });
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

/** Leaves out what does not differ; `undefined` where nothing is left. An alias of a single value stands for itself. */
export function simplify(
  node: CodecNode | undefined,
  table: Table,
  differing: ReadonlySet<SchemaId>,
): CodecNode | undefined {
  const inside = (inner: CodecNode | undefined) =>
    simplify(inner, table, differing);
  if (!node || node.kind === "scalar") return node;
  if (node.kind === "reference") {
    if (!differing.has(node.schema)) return undefined;
    return aliasOf(node.schema, table) ?? node;
  }
  return simplifyShape(node, inside);
}

/** The single value that a schema is another name of. */
function aliasOf(schema: SchemaId, table: Table): CodecNode | undefined {
  const seen = new Set<SchemaId>();
  let node = table.get(schema);
  while (node?.kind === "reference" && !seen.has(node.schema)) {
    seen.add(node.schema);
    node = table.get(node.schema);
  }
  return node?.kind === "scalar" ? node : undefined;
}

type Inside = (node: CodecNode | undefined) => CodecNode | undefined;

function simplifyShape(
  shape: ShapeNode,
  inside: Inside,
): CodecNode | undefined {
  const others = inside(shape.others);
  const properties = (shape.properties ?? [])
    .map(([name, codec]) => [name, inside(codec)] as const)
    // beside `others` a property must be named to be left alone
    .filter(([, codec]) => others ?? codec);
  const prefix = shape.prefix?.map(inside);
  const items = inside(shape.items);
  const isTuple = prefix && (items ?? prefix.find((codec) => codec));
  const own = {
    ...(properties.length > 0 && { properties }),
    ...(others && { others }),
    ...(prefix && isTuple && { prefix }),
    ...(items && { items }),
  };
  const allOf = (shape.allOf ?? []).flatMap((part) => inside(part) ?? []);
  const union = shape.union && simplifyUnion(shape.union, inside);
  const isOwn = Object.keys(own).length > 0;
  if (!isOwn && !union && allOf.length < 2) return allOf[0];
  return {
    kind: "shape",
    ...own,
    ...(allOf.length > 0 && { allOf }),
    ...(union && { union }),
  };
}

function simplifyUnion(
  union: UnionNode,
  inside: Inside,
): UnionNode | undefined {
  if (union.kind === "shaped") {
    const members = union.members.map(({ when, codec }): MemberNode => {
      const own = inside(codec);
      // what is one value says itself what it is
      const test = own?.kind === "scalar" ? undefined : when;
      return { ...(test && { when: test }), ...(own && { codec: own }) };
    });
    return members.some(({ codec }) => codec)
      ? { kind: "shaped", members }
      : undefined;
  }
  const codecs = union.codecs.flatMap(([value, codec]) => {
    const own = inside(codec);
    return own ? [[value, own] as const] : [];
  });
  const otherwise = inside(union.otherwise);
  if (codecs.length === 0 && !otherwise) return undefined;
  // a value that is named is never any other, even where nothing differs in it
  const named = otherwise ? nameAll(union.codecs, codecs) : codecs;
  return { ...union, codecs: named, ...(otherwise && { otherwise }) };
}

type Named = readonly (readonly [string, CodecNode])[];

function nameAll(all: Named, differing: Named): Named {
  const known = new Map(differing);
  return all.map(([value]) => [value, known.get(value) ?? { kind: "shape" }]);
}
