import { propertyKey } from "../../escape/literal.js";
import { OTHERS } from "../type-key.js";
import type { Member, ObjectType, SetType, TupleType, Type } from "../type.js";
import { UNRECOGNIZED } from "../unrecognized.js";
import {
  group,
  hardline,
  ifBreak,
  indent,
  join,
  line,
  softline,
  type Doc,
} from "./layout.js";

/** Where a type stands, as far as prettier breaks a union differently there. */
type Around =
  | "member"
  | "alias"
  | "argument"
  | "array"
  | "tuple"
  | "union"
  | "intersection"
  | "optional";

/** A type as prettier prints it. */
export function typeDoc(type: Type, around: Around): Doc {
  const doc = plainDoc(type, around);
  return needsParentheses(type, around) ? ["(", doc, ")"] : doc;
}

function needsParentheses({ kind }: Type, around: Around): boolean {
  const set = kind === "union" || kind === "intersection" || kind === "open";
  return (
    set &&
    (around === "array" ||
      around === "union" ||
      around === "intersection" ||
      around === "optional")
  );
}

function plainDoc(type: Type, around: Around): Doc {
  switch (type.kind) {
    case "keyword":
    case "reference":
      return type.name;
    case "unrecognized":
      return UNRECOGNIZED[type.of];
    case "literal":
      return type.text;
    case "open":
      return `${type.of} & {}`;
    case "array":
      return [typeDoc(type.item, "array"), "[]"];
    case "iterable":
      return iterableDoc(type.item);
    case "tuple":
      return tupleDoc(type);
    case "object":
      return isRecord(type) ? recordDoc(type.index) : objectDoc(type);
    case "union":
      return unionDoc(type, around);
    case "intersection":
      return intersectionDoc(type);
  }
}

/** A map is written as `Record`, unless its values need lines of their own. */
function isRecord(
  type: ObjectType,
): type is ObjectType & { readonly index: Type } {
  return (
    type.index !== undefined &&
    type.members.length === 0 &&
    !type.braces &&
    !hasDocs(type.index)
  );
}

function recordDoc(value: Type): Doc {
  return group([
    "Record<",
    indent([softline, "string,", line, typeDoc(value, "argument")]),
    softline,
    ">",
  ]);
}

/** Between brackets of lines of their own, unless it is an object, which has such lines itself. */
function iterableDoc(item: Type): Doc {
  const doc = typeDoc(item, "argument");
  return item.kind === "object" && !isRecord(item)
    ? ["AsyncIterable<", doc, ">"]
    : group(["AsyncIterable<", indent([softline, doc]), softline, ">"]);
}

/** An object on one line if nothing in it is documented and it fits. */
function objectDoc(type: ObjectType): Doc {
  if (type.members.length === 0 && !type.index) return "{}";
  return group(
    [
      "{",
      indent([line, join([";", line], memberDocs(type))]),
      ifBreak(";"),
      line,
      "}",
    ],
    { broken: hasDocs(type) },
  );
}

/** The members of an object or interface, each with its comment. */
export function memberDocs({
  members,
  index,
  indexDocs = [],
}: ObjectType): Doc[] {
  const docs = members.map(memberDoc);
  return index
    ? [
        ...docs,
        [
          ...commentDocs(indexDocs),
          group([
            group(["[", indent([softline, "key: string"]), softline, "]"]),
            ": ",
            typeDoc(index, "member"),
          ]),
        ],
      ]
    : docs;
}

function memberDoc({ name, optional, readonly, type, docs }: Member): Doc {
  const signature = group([
    readonly ? "readonly " : "",
    propertyKey(name),
    optional ? "?" : "",
    ": ",
    typeDoc(type, "member"),
  ]);
  return [...commentDocs(docs), signature];
}

/** A block comment with a line break behind it; on one line if it fits. Nothing for no lines. */
export function commentDocs(lines: readonly string[]): Doc[] {
  const [first] = lines;
  if (first === undefined) return [];
  if (lines.length === 1)
    return [
      group(["/**", line, ifBreak(" * "), first, line, ifBreak(" */", "*/")]),
      hardline,
    ];
  return [
    "/**",
    ...lines.flatMap((text) => [hardline, text === "" ? " *" : ` * ${text}`]),
    hardline,
    " */",
    hardline,
  ];
}

function hasDocs(type: Type): boolean {
  switch (type.kind) {
    case "object":
      return (
        type.members.some(
          (member) => member.docs.length > 0 || hasDocs(member.type),
        ) ||
        (type.indexDocs?.length ?? 0) > 0 ||
        (type.index !== undefined && hasDocs(type.index))
      );
    case "array":
    case "iterable":
      return hasDocs(type.item);
    case "union":
    case "intersection":
      return type.types.some(hasDocs);
    case "tuple":
      return (
        type.items.some(hasDocs) ||
        (type.rest !== undefined && hasDocs(type.rest))
      );
    default:
      return false;
  }
}

function tupleDoc({ items, required, rest, labels = [] }: TupleType): Doc {
  const around = items.length + (rest ? 1 : 0) > 1 ? "tuple" : "argument";
  const docs = items.map((item, index) => {
    const label = labels[index];
    if (label !== undefined) {
      const mark = index < required ? ": " : "?: ";
      return group([label, mark, typeDoc(item, "member")]);
    }
    return group(
      index < required
        ? typeDoc(item, around)
        : [typeDoc(item, "optional"), "?"],
    );
  });
  if (rest) {
    const name = labels.length > 0 ? `...${OTHERS}: ` : "...";
    docs.push(group([name, typeDoc({ kind: "array", item: rest }, "member")]));
  }
  return group([
    "[",
    indent([softline, join([",", line], docs), ifBreak(",")]),
    softline,
    "]",
  ]);
}

function unionDoc(type: SetType, around: Around): Doc {
  const { types } = type;
  const docs = types.map((member) => typeDoc(member, "union"));
  if (isHugged(type)) return join(" | ", docs);
  const code = group(
    docs.map((doc, index) => [
      index === 0 ? ifBreak("| ") : [line, "| "],
      indent(doc),
    ]),
  );
  if (around === "array" || around === "intersection" || around === "optional")
    return group([indent([softline, code]), softline]);
  if (around === "tuple")
    return group([
      indent([ifBreak(["(", softline]), code]),
      softline,
      ifBreak(")"),
    ]);
  return around === "alias" || around === "argument"
    ? code
    : group(indent([softline, code]));
}

/** `{ … } | null` and `Pet | null` keep on one line, whatever their length. */
export function isHugged({ types }: SetType): boolean {
  const first = types.find(
    (type) => type.kind === "object" || type.kind === "reference",
  );
  return (
    first !== undefined &&
    types.every(
      (type) =>
        type === first || (type.kind === "keyword" && type.name === "null"),
    )
  );
}

function intersectionDoc({ types }: SetType): Doc {
  const isObject = (type: Type | undefined) =>
    type?.kind === "object" && !isRecord(type);
  let indented = false;
  const docs = types.map((type, index): Doc => {
    const doc = typeDoc(type, "intersection");
    if (index === 0) return doc;
    const [before, here] = [isObject(types[index - 1]), isObject(type)];
    if (before && here) return [" & ", indented ? indent(doc) : doc];
    if (!before && !here) return indent([" &", line, doc]);
    if (index > 1) indented = true;
    return [" & ", index > 1 ? indent(doc) : doc];
  });
  return group(docs);
}
