import type { NodeLocation } from "../diagnostics/diagnostics.js";
import { isNode, listOf, nodeOf, textOf, type Node } from "../grammar/json.js";
import { operationsOf } from "../grammar/methods.js";
import type { Resolver } from "../grammar/resolver.js";
import type { Version } from "../grammar/version.js";
import type { Source } from "../load/source.js";

/** The paths and operations of a description as written, with their references followed. */
export interface Outline {
  readonly document: Node;
  readonly paths: readonly PathOutline[];
}

export interface PathOutline {
  readonly path: string;
  /** The path's name in the description. */
  readonly at: NodeLocation;
  readonly parameters: readonly DeclaredParameter[];
  readonly operations: readonly OperationOutline[];
}

export interface OperationOutline {
  readonly method: string;
  readonly node: Node;
  readonly parameters: readonly DeclaredParameter[];
}

export interface DeclaredParameter {
  /** The Parameter Object itself. */
  readonly node: Node;
  readonly name: string;
  readonly in: string;
  /** Where the list of parameters has it. */
  readonly at: NodeLocation;
}

interface Context {
  readonly resolver: Resolver;
  readonly version: Version;
}

export function outlineOf(context: Context): Outline {
  const { entry } = context.resolver;
  const document = isNode(entry.value) ? entry.value : {};
  const paths = nodeOf(document, "paths") ?? {};
  return {
    document,
    paths: Object.keys(paths).flatMap((path) => {
      if (path.startsWith("x-")) return [];
      return outlinePath(context, paths, path);
    }),
  };
}

function outlinePath(
  context: Context,
  paths: Node,
  path: string,
): PathOutline[] {
  const found = follow(context, paths[path], context.resolver.entry);
  if (!found) return [];
  // Beside a reference, a path item may have members of its own.
  const written = paths[path] as Node;
  const item = found.node === written ? written : { ...found.node, ...written };
  return [
    {
      path,
      at: { node: paths, key: path, part: "name" },
      parameters: declaredBy(context, item, found.source),
      operations: operationsOf(item, context.version).map(([method, node]) => ({
        method,
        node,
        parameters: declaredBy(context, node, found.source),
      })),
    },
  ];
}

function declaredBy(
  context: Context,
  holder: Node,
  source: Source,
): DeclaredParameter[] {
  const list = listOf(holder, "parameters");
  return list.flatMap((item, key) => {
    const node = follow(context, item, source)?.node;
    if (!node) return [];
    const name = textOf(node, "name");
    const place = textOf(node, "in");
    if (name === undefined || place === undefined) return [];
    return [{ node, name, in: place, at: { node: list, key } }];
  });
}

function follow(
  { resolver }: Context,
  value: unknown,
  source: Source,
): { node: Node; source: Source } | undefined {
  if (!isNode(value)) return undefined;
  const reference = textOf(value, "$ref");
  if (reference === undefined) return { node: value, source };
  const target = resolver.follow(reference, source);
  if (!target || !isNode(target.value)) return undefined;
  return { node: target.value, source: target.source };
}
