import {
  SCALARS,
  type CodecNode,
  type CodecsPlan,
  type ShapeNode,
  type TestNode,
  type UnionNode,
} from "../../src/plan/codecs/node.js";
import type { Imports } from "../code/imports.js";
import { Code, type Printable } from "../layout.js";

/** Where codecs are printed: in `codecs.ts` itself, or in a file that imports it. */
export interface CodecContext {
  readonly plan: CodecsPlan;
  readonly imports: Imports;
  /** Of the runtime, from the file: `./runtime`. */
  readonly runtime: string;
  /** What the module that declares the codecs is imported as; absent in that module. */
  readonly namespace?: string;
}

/** A codec as data of the runtime's type `Codec`. */
export function codecValue(node: CodecNode, context: CodecContext): Printable {
  if (node.kind === "shape") return shapeData(node, context);
  if (node.kind === "scalar") {
    const from = `${context.runtime}/codec/${SCALARS[node.name]}.js`;
    return new Code(context.imports.value(node.name, from));
  }
  const { plan, namespace } = context;
  const name = plan.names.get(node.schema);
  if (name === undefined) return {};
  // In its own module a codec may be declared further down, or be the one that is just declared.
  return new Code(
    namespace === undefined ? `() => ${name}` : `${namespace}.${name}`,
  );
}

function shapeData(shape: ShapeNode, context: CodecContext): Printable {
  const print = (node: CodecNode | undefined): Printable =>
    node ? codecValue(node, context) : {};
  const { properties, others, prefix, items, allOf, union } = shape;
  return {
    properties:
      properties &&
      Object.fromEntries(properties.map(([name, node]) => [name, print(node)])),
    others: others && print(others),
    prefix: prefix?.map(print),
    items: items && print(items),
    allOf: allOf?.map(print),
    oneOf: union && unionData(union, print),
  };
}

function unionData(
  union: UnionNode,
  print: (node: CodecNode | undefined) => Printable,
): Printable {
  if (union.kind === "shaped") {
    const members = union.members.map(({ when, codec }) => ({
      when: when && testData(when),
      codec: codec && print(codec),
    }));
    return { members };
  }
  const { by, codecs, otherwise } = union;
  return {
    by,
    codecs: Object.fromEntries(
      codecs.map(([value, node]) => [value, print(node)]),
    ),
    otherwise: otherwise && print(otherwise),
  };
}

function testData({
  types,
  values,
  required,
  properties,
  closed,
}: TestNode): Printable {
  return {
    types,
    values,
    required,
    properties:
      properties &&
      Object.fromEntries(
        properties.map(([name, test]) => [name, testData(test)]),
      ),
    closed,
  };
}
