import ts from "typescript";
import { scalarLiteral } from "../escape/literal.js";
import { keyword, NEVER, UNKNOWN } from "./keywords.js";
import { intersection, union } from "./type-make.js";
import type { Keyword, Member, Type } from "./type.js";

/** Where the engine's tokens and properties came from. */
export interface Origin {
  /** What a `$ref` of the synthesised schema stands for. */
  readonly typeOf: (token: string) => Type;
  /** The property that a token stands for, but for its type. */
  readonly memberOf: (
    token: string,
  ) => Pick<Member, "name" | "docs" | "readonly">;
}

/** Reads the engine's syntax tree as a tree of types: from here on nothing of the engine is left. */
export function readType(type: ts.TypeNode, origin: Origin): Type {
  const read = (node: ts.TypeNode): Type => {
    if (ts.isParenthesizedTypeNode(node)) return read(node.type);
    if (ts.isUnionTypeNode(node)) return union(node.types.map(read));
    if (ts.isIntersectionTypeNode(node))
      return intersection(node.types.map(read));
    if (ts.isArrayTypeNode(node))
      return { kind: "array", item: read(node.elementType) };
    if (ts.isTupleTypeNode(node)) return readTuple(node.elements.map(read));
    if (ts.isTypeLiteralNode(node)) return readObject(node);
    if (ts.isLiteralTypeNode(node)) return readLiteral(node.literal);
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName))
      return origin.typeOf(node.typeName.text);
    // the engine writes string literals as identifiers whose text is the quoted string
    if (ts.isIdentifier(node))
      return literal(JSON.parse(ts.idText(node)) as string);
    return readKeyword(node.kind);
  };
  const readObject = (node: ts.TypeLiteralNode): Type => {
    const index = node.members.find(ts.isIndexSignatureDeclaration);
    const members = node.members.filter(ts.isPropertySignature).map(readMember);
    return {
      kind: "object",
      members,
      ...(index && { index: read(index.type) }),
    };
  };
  const readMember = (node: ts.PropertySignature): Member => ({
    ...origin.memberOf(ts.isIdentifier(node.name) ? node.name.text : ""),
    optional: node.questionToken !== undefined,
    type: node.type ? read(node.type) : UNKNOWN,
  });
  return read(type);
}

/** The engine knows no rest and no optional elements; an empty tuple at the end stands for them. */
function readTuple(elements: readonly Type[]): Type {
  const end = elements.at(-1);
  if (end?.kind !== "tuple" || end.items.length > 0)
    return { kind: "tuple", items: elements, required: elements.length };
  return { ...end, items: elements.slice(0, -1) };
}

const literal = (value: string | number | boolean): Type => ({
  kind: "literal",
  of: typeof value as "string" | "number" | "boolean",
  text: scalarLiteral(value),
});

function readLiteral(node: ts.LiteralTypeNode["literal"]): Type {
  if (node.kind === ts.SyntaxKind.NullKeyword) return keyword("null");
  if (node.kind === ts.SyntaxKind.TrueKeyword) return literal(true);
  if (node.kind === ts.SyntaxKind.FalseKeyword) return literal(false);
  if (ts.isNumericLiteral(node)) return literal(Number(node.text));
  if (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand))
    return literal(-Number(node.operand.text));
  return UNKNOWN;
}

const KEYWORDS: ReadonlyMap<ts.SyntaxKind, Keyword["name"]> = new Map([
  [ts.SyntaxKind.StringKeyword, "string"],
  [ts.SyntaxKind.NumberKeyword, "number"],
  [ts.SyntaxKind.BooleanKeyword, "boolean"],
  [ts.SyntaxKind.NullKeyword, "null"],
  [ts.SyntaxKind.NeverKeyword, "never"],
]);

function readKeyword(kind: ts.SyntaxKind): Type {
  const name = KEYWORDS.get(kind);
  return name === undefined
    ? UNKNOWN
    : name === "never"
      ? NEVER
      : keyword(name);
}
