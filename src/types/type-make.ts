import { codeSpan } from "./code-span.js";
import { commentLines } from "../escape/comment.js";
import { isAssignable } from "./assignable.js";
import { isKeyword, keyword, NEVER, UNKNOWN } from "./keywords.js";
import { keyOf } from "./type-key.js";
import type { Member, ObjectType, Type } from "./type.js";

/** A union in its simplest form: flat, without duplicates, `null` last; a known value beside any string keeps its place. */
export function union(types: readonly Type[]): Type {
  const flat = flatten("union", types).filter(
    (type) => !isKeyword(type, "never"),
  );
  if (flat.some((type) => isKeyword(type, "unknown"))) return UNKNOWN;
  const distinct = joinBooleans(
    openLiterals([
      ...new Map(flat.map((type) => [keyOf(type), type])).values(),
    ]),
  );
  const sorted = [
    ...distinct.filter((type) => !isKeyword(type, "null")),
    ...distinct.filter((type) => isKeyword(type, "null")),
  ];
  return wrap("union", sorted, NEVER);
}

/** An intersection in its simplest form. Inline objects become one; an index signature never contradicts a member. */
export function intersection(types: readonly Type[]): Type {
  const flat = flatten("intersection", types).filter(
    (type) => !isKeyword(type, "unknown"),
  );
  if (flat.some((type) => isKeyword(type, "never"))) return NEVER;
  const distinct = dropWider([
    ...new Map(flat.map((type) => [keyOf(type), type])).values(),
  ]);
  const objects = distinct.filter((type) => type.kind === "object");
  const others = distinct.filter((type) => type.kind !== "object");
  const merged = mergeObjects(objects, others.length > 0);
  const isEmpty = merged.members.length === 0 && !merged.index;
  const kept =
    objects.length > 0 && !(isEmpty && others.length > 0) ? [merged] : [];
  return wrap(
    "intersection",
    [
      ...others.filter(isNamed),
      ...kept,
      ...others.filter((type) => !isNamed(type)),
    ],
    UNKNOWN,
  );
}

/** Without those that another one is part of: `(string | null) & string` is `string`. */
const dropWider = (types: readonly Type[]): Type[] =>
  types.filter(
    (type, at) =>
      !types.some(
        (other, index) =>
          index !== at &&
          isAssignable(other, type) &&
          (index < at || !isAssignable(type, other)),
      ),
  );

const isNamed = (type: Type) => type.kind === "reference";

function wrap(
  kind: "union" | "intersection",
  types: readonly Type[],
  empty: Type,
): Type {
  return types.length === 0
    ? empty
    : types.length === 1
      ? types[0]!
      : { kind, types };
}

function flatten(
  kind: "union" | "intersection",
  types: readonly Type[],
): Type[] {
  return types.flatMap((type) =>
    type.kind === kind ? flatten(kind, type.types) : [type],
  );
}

/** What is beside the literals stands behind them. `"a" | string` hides `"a"` from completions; `"a" | (string & {})` does not. */
function openLiterals(types: readonly Type[]): readonly Type[] {
  return (["string", "number"] as const).reduce(openLiteralsOf, types);
}

function openLiteralsOf(
  types: readonly Type[],
  of: "string" | "number",
): readonly Type[] {
  const isWide = (type: Type) =>
    isKeyword(type, of) || (type.kind === "open" && type.of === of);
  const isOther = (type: Type) =>
    isWide(type) || (type.kind === "unrecognized" && type.of === of);
  const first = types.findIndex(isOther);
  if (first < 0) return types;
  const isAny = types.some(isWide);
  const rest = types.filter((type) => !isOther(type));
  const last = rest.findLastIndex(
    (type) => type.kind === "literal" && type.of === of,
  );
  const others: Type =
    isAny && last < 0
      ? keyword(of)
      : { kind: isAny ? "open" : "unrecognized", of };
  return rest.toSpliced(last < 0 ? first : last + 1, 0, others);
}

/** `true | false` is `boolean`. */
function joinBooleans(types: readonly Type[]): Type[] {
  const isBoolean = (type: Type) =>
    (type.kind === "literal" && type.of === "boolean") ||
    isKeyword(type, "boolean");
  const found = types.filter(isBoolean);
  if (found.length < 2) return [...types];
  const first = types.findIndex(isBoolean);
  return types.flatMap((type, index) =>
    index === first ? [keyword("boolean")] : isBoolean(type) ? [] : [type],
  );
}

function mergeObjects(
  objects: readonly ObjectType[],
  beside: boolean,
): ObjectType {
  const members = mergeMembers(objects.flatMap((object) => object.members));
  const indexes = objects.flatMap(({ index }) => (index ? [index] : []));
  if (indexes.length === 0) return { kind: "object", members };
  const [told] = indexes;
  const index =
    beside || !told || indexes.length > 1 ? UNKNOWN : indexFor(told, members);
  const indexDocs =
    told && indexes.length === 1 && keyOf(index) !== keyOf(told)
      ? describeOthers(told)
      : [];
  return {
    kind: "object",
    members,
    index,
    ...(indexDocs.length > 0 && { indexDocs }),
  };
}

const MAX_WIDTH = 70;

/** What the index signature had said, had the members not widened it. */
function describeOthers(index: Type): string[] {
  const text = keyOf(index);
  return text.length > MAX_WIDTH
    ? []
    : commentLines(`Any other: ${codeSpan(text)}.`);
}

const MAX_INDEX = 3;

/** The type of an index signature that stands beside members: it has to allow them all (TypeScript handbook, index signatures). */
function indexFor(index: Type, members: ObjectType["members"]): Type {
  if (members.length === 0 || isKeyword(index, "unknown")) return index;
  const optional = members.some((member) => member.optional)
    ? [keyword("undefined")]
    : [];
  const joined = union([
    index,
    ...members.map(({ type }) => type),
    ...optional,
  ]);
  const simple =
    joined.kind !== "union" ||
    (joined.types.length <= MAX_INDEX &&
      joined.types.every(
        ({ kind }) => kind !== "object" && kind !== "intersection",
      ));
  return simple ? joined : UNKNOWN;
}

function mergeMembers(members: readonly Member[]): Member[] {
  const merged = new Map<string, Member>();
  for (const member of members) {
    const known = merged.get(member.name);
    const both = known && {
      ...member,
      readonly: known.readonly === true && member.readonly === true,
      optional: known.optional && member.optional,
      type: intersection([known.type, member.type]),
    };
    merged.set(member.name, both ?? member);
  }
  return [...merged.values()];
}
