import type { Codec, Test } from "../../../generators/runtime/codec/codec.js";
import * as date from "../../../generators/runtime/codec/date.js";
import * as integer from "../../../generators/runtime/codec/integer.js";
import * as temporal from "../../../generators/runtime/codec/temporal.js";
import type {
  CodecNode,
  ShapeNode,
  UnionNode,
} from "../../../src/plan/codecs/node.js";

const scalars = { ...date, ...integer, ...temporal };

export type Nodes = ReadonlyMap<string, CodecNode>;

/** What the emitted literal of a node is at run time. */
export function toRuntime(node: CodecNode, nodes: Nodes): Codec {
  const made = new Map<string, Codec>();
  const write = (one: CodecNode | undefined): Codec => {
    if (!one) return {};
    if (one.kind === "scalar") return scalars[one.name];
    if (one.kind === "shape") return writeShape(one, write);
    return () => {
      const known = made.get(one.schema) ?? write(nodes.get(one.schema));
      made.set(one.schema, known);
      return known;
    };
  };
  return write(node);
}

type Write = (node: CodecNode | undefined) => Codec;

function writeShape(shape: ShapeNode, write: Write): Codec {
  const { properties, others, prefix, items, allOf, union } = shape;
  return {
    ...(properties && {
      properties: Object.fromEntries(
        properties.map(([name, one]) => [name, write(one)]),
      ),
    }),
    ...(others && { others: write(others) }),
    ...(prefix && { prefix: prefix.map(write) }),
    ...(items && { items: write(items) }),
    ...(allOf && { allOf: allOf.map(write) }),
    ...(union && { oneOf: writeUnion(union, write) }),
  };
}

function writeUnion(union: UnionNode, write: Write) {
  if (union.kind === "named") {
    const { by, codecs, otherwise } = union;
    return {
      by,
      codecs: Object.fromEntries(
        codecs.map(([name, one]) => [name, write(one)]),
      ),
      ...(otherwise && { otherwise: write(otherwise) }),
    };
  }
  const members = union.members.map(({ when, codec }) => ({
    ...(when && { when: writeTest(when) }),
    codec: write(codec),
  }));
  return { members };
}

type TestNode = NonNullable<
  Extract<UnionNode, { kind: "shaped" }>["members"][number]["when"]
>;

function writeTest({ properties, ...test }: TestNode): Test {
  return {
    ...test,
    ...(properties && {
      properties: Object.fromEntries(
        properties.map(([name, one]) => [name, writeTest(one)]),
      ),
    }),
  } as Test;
}
