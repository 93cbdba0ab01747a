import { propertyKey } from "../escape/literal.js";
import type { Type } from "./type.js";
import { UNRECOGNIZED } from "./unrecognized.js";

const keys = new WeakMap<Type, string>();

/** A type as one line of TypeScript without docs; equal types have equal lines. */
export function keyOf(type: Type): string {
  let key = keys.get(type);
  if (key === undefined) keys.set(type, (key = writeLine(type)));
  return key;
}

function writeLine(type: Type): string {
  switch (type.kind) {
    case "keyword":
    case "reference":
      return type.name;
    case "literal":
      return type.text;
    case "open":
      return `${type.of} & {}`;
    case "unrecognized":
      return UNRECOGNIZED[type.of];
    case "array":
      return `${inner(type.item)}[]`;
    case "iterable":
      return `AsyncIterable<${keyOf(type.item)}>`;
    case "tuple":
      return `[${tupleItems(type).join(", ")}]`;
    case "object":
      return writeObject(type);
    case "union":
      return type.types
        .map((member) => (isSet(member) ? `(${keyOf(member)})` : keyOf(member)))
        .join(" | ");
    case "intersection":
      return type.types
        .map((member) => (isSet(member) ? `(${keyOf(member)})` : keyOf(member)))
        .join(" & ");
  }
}

/** What the items behind those of a tuple are called. */
export const OTHERS = "others";

const isSet = ({ kind }: Type) =>
  kind === "union" || kind === "intersection" || kind === "open";
const inner = (type: Type) => (isSet(type) ? `(${keyOf(type)})` : keyOf(type));

function tupleItems({
  items,
  required,
  rest,
  labels,
}: Extract<Type, { kind: "tuple" }>): string[] {
  if (labels) {
    const written = items.map(
      (item, index) =>
        `${labels[index] ?? ""}${index < required ? "" : "?"}: ${keyOf(item)}`,
    );
    return rest ? [...written, `...${OTHERS}: ${inner(rest)}[]`] : written;
  }
  const written = items.map((item, index) =>
    index < required ? keyOf(item) : `${inner(item)}?`,
  );
  return rest ? [...written, `...${inner(rest)}[]`] : written;
}

function writeObject(type: Extract<Type, { kind: "object" }>): string {
  const { members, index } = type;
  if (index && members.length === 0 && !type.braces)
    return `Record<string, ${keyOf(index)}>`;
  const lines = members.map(
    ({ name, optional, readonly, type: of }) =>
      `${readonly ? "readonly " : ""}${propertyKey(name)}${optional ? "?" : ""}: ${keyOf(of)}`,
  );
  if (index) lines.push(`[key: string]: ${keyOf(index)}`);
  return lines.length === 0 ? "{}" : `{ ${lines.join("; ")} }`;
}
