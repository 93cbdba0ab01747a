import type { SchemaId, TypeName } from "../../ir/index.js";

/** The runtime's codecs of single values, by their file. */
export const SCALARS = {
  dateTime: "date",
  instant: "temporal",
  plainDate: "temporal",
  plainDateTime: "temporal",
  plainTime: "temporal",
  duration: "temporal",
  int64: "integer",
  uint64: "integer",
  int64Text: "integer",
  uint64Text: "integer",
} as const;

export type ScalarName = keyof typeof SCALARS;

export const isScalarName = (name: string): name is ScalarName =>
  Object.hasOwn(SCALARS, name);

export type ScalarKind = (typeof SCALARS)[ScalarName];

/** What the literals of operations import for their codecs: no literal can have such a name itself. */
export const CODEC_NAMES: ReadonlySet<string> = new Set([
  ...Object.keys(SCALARS),
  "codecs",
  "conversion",
  "convertHeaders",
  "exactConversion",
  "exactHeaders",
]);

/** Where the wire and the surface of a schema differ. */
export type CodecNode = ScalarNode | ReferenceNode | ShapeNode;

export interface ScalarNode {
  readonly kind: "scalar";
  readonly name: ScalarName;
}

/** The codec of another schema. */
export interface ReferenceNode {
  readonly kind: "reference";
  readonly schema: SchemaId;
}

/** As the runtime's `Shape`; a part that does not differ is `undefined`. */
export interface ShapeNode {
  readonly kind: "shape";
  readonly properties?: readonly (readonly [string, CodecNode | undefined])[];
  readonly others?: CodecNode;
  readonly prefix?: readonly (CodecNode | undefined)[];
  readonly items?: CodecNode;
  readonly allOf?: readonly CodecNode[];
  readonly union?: UnionNode;
}

export type UnionNode =
  | {
      readonly kind: "named";
      readonly by: string;
      readonly codecs: readonly (readonly [string, CodecNode])[];
      /** Where the property is missing or unknown. */
      readonly otherwise?: CodecNode;
    }
  | { readonly kind: "shaped"; readonly members: readonly MemberNode[] };

export interface MemberNode {
  readonly when?: TestNode;
  readonly codec?: CodecNode;
}

/** As the runtime's `Test`. */
export interface TestNode {
  readonly types?: readonly TypeName[];
  readonly values?: readonly (string | number | boolean)[];
  readonly required?: readonly string[];
  readonly properties?: readonly (readonly [string, TestNode])[];
  readonly closed?: boolean;
}

/** The nodes that stand directly in a node. */
export function childrenOf(node: CodecNode): CodecNode[] {
  if (node.kind !== "shape") return [];
  const { properties = [], others, prefix = [], items, allOf, union } = node;
  const codecs =
    union?.kind === "named"
      ? [...union.codecs.map(([, codec]) => codec), union.otherwise]
      : (union?.members.map(({ codec }) => codec) ?? []);
  const all = [
    ...properties.map(([, codec]) => codec),
    others,
    ...prefix,
    items,
    ...(allOf ?? []),
    ...codecs,
  ];
  return all.filter((child) => child !== undefined);
}

/** Visits a node and all in it; references are not followed. */
export function forEachNode(
  root: CodecNode,
  visit: (node: CodecNode) => void,
): void {
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    visit(node);
    open.push(...childrenOf(node));
  }
}

/** A codec that `codecs.ts` declares. */
export interface CodecPlan {
  /** `booking` */
  readonly name: string;
  /** Of the schema that it converts: `Booking`. */
  readonly typeName: string;
  readonly schema: SchemaId;
  readonly node: CodecNode;
}

/** What of an operation differs between wire and surface. */
export interface OperationCodecs {
  /** Of the params as one object; without the param `body` where there is something in `bodies`. */
  readonly params?: CodecNode;
  /** Of the param `body`, by the media type that it is sent as, where that decides. */
  readonly bodies: readonly (readonly [string, CodecNode])[];
  /** By status, range or `default`, and behind it and a blank a media type whose bodies differ otherwise. */
  readonly responses: readonly (readonly [string, CodecNode])[];
  /** Of the result of an operation that goes on behind its first answer. */
  readonly final?: CodecNode;
  /** Integers of that are read with all their digits. */
  readonly exactFinal: boolean;
  /** Integers of responses are read with all their digits. */
  readonly exactResponses: boolean;
  /** Of the documented headers of responses, by their names. */
  readonly headers: readonly (readonly [string, CodecNode])[];
  /** Integers of those are read with all their digits. */
  readonly exactHeaders: boolean;
}

export interface CodecsPlan {
  /** Sorted by name. */
  readonly models: readonly CodecPlan[];
  /** Of the models, by their schema. */
  readonly names: ReadonlyMap<SchemaId, string>;
  /** By the operation's id. */
  readonly operations: ReadonlyMap<string, OperationCodecs>;
  /** Some value is one of `Temporal`'s. */
  readonly temporal: boolean;
  /** The runtime's files of the single values in it. */
  readonly kinds: readonly ScalarKind[];
}
