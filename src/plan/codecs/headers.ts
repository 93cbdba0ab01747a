import type { Schema } from "../../ir/index.js";
import { splitKind } from "../header-scalars.js";
import type { HeaderKind, HeaderPlan, HeaderScalar } from "../header-plan.js";
import { isScalarName, type CodecNode } from "./node.js";

/** What of the documented headers differs between wire and surface. */
export function headerCodecs(
  headers: readonly HeaderPlan[],
  translate: (schema: Schema) => CodecNode | undefined,
): (readonly [name: string, node: CodecNode])[] {
  return headers.flatMap(({ name, kind, schema = {} }) => {
    const node = kind === "json" ? translate(schema) : nodeOf(kind);
    return node ? [[name, node] as const] : [];
  });
}

function nodeOf(kind: Exclude<HeaderKind, "json">): CodecNode | undefined {
  if (typeof kind === "string") {
    const { scalar, isList } = splitKind(kind);
    const node = scalarNode(scalar);
    return node && isList ? { kind: "shape", items: node } : node;
  }
  if ("items" in kind) {
    const items = scalarNode(kind.items);
    return items && { kind: "shape", items };
  }
  const properties = kind.members.map(
    (member) => [member.name, scalarNode(member.kind)] as const,
  );
  const others = scalarNode(kind.others);
  // beside `others` a property must be named to be left alone
  const named = properties.filter(([, node]) => others ?? node);
  if (named.length === 0 && !others) return undefined;
  return {
    kind: "shape",
    ...(named.length > 0 && { properties: named }),
    ...(others && { others }),
  };
}

const scalarNode = (kind: HeaderScalar): CodecNode | undefined =>
  isScalarName(kind) ? { kind: "scalar", name: kind } : undefined;
