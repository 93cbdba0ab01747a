import { isAssignable, type AliasOf } from "./assignable.js";
import { keyOf } from "./type-key.js";
import { isKeyword } from "./keywords.js";
import type { Member, ObjectType, Type } from "./type.js";

export interface Model {
  readonly name: string;
  readonly type: Type;
  readonly docs: readonly string[];
}

/** What an interface extends, and what it declares itself. */
export interface Heritage {
  readonly bases: readonly string[];
  readonly body: ObjectType;
}

const EMPTY: ObjectType = { kind: "object", members: [] };

/** The models that can be interfaces: objects, and objects with bases that are interfaces and do not contradict them. */
export function findHeritage(
  models: readonly Model[],
): ReadonlyMap<string, Heritage> {
  const types = new Map(models.map(({ name, type }) => [name, type]));
  const found = new Map<string, Heritage>();
  const visited = new Set<string>();
  const visit = (name: string): Heritage | undefined => {
    if (visited.has(name)) return found.get(name);
    visited.add(name);
    const heritage = heritageOf(types.get(name), {
      visit,
      lookup: (base) => found.get(base),
      aliasOf: (other) => types.get(other),
    });
    if (heritage) found.set(name, heritage);
    return heritage;
  };
  for (const { name } of models) visit(name);
  return found;
}

type Lookup = (name: string) => Heritage | undefined;

interface Context {
  readonly visit: Lookup;
  readonly lookup: Lookup;
  readonly aliasOf: AliasOf;
}

function heritageOf(
  type: Type | undefined,
  { visit, lookup, aliasOf }: Context,
): Heritage | undefined {
  if (type?.kind === "object") return { bases: [], body: type };
  if (type?.kind !== "intersection") return undefined;
  const names = type.types.flatMap((part) =>
    part.kind === "reference" ? [part.name] : [],
  );
  const [own = EMPTY, ...others] = type.types.filter(
    (part) => part.kind !== "reference",
  );
  if (
    own.kind !== "object" ||
    others.length > 0 ||
    !names.every((base) => visit(base))
  )
    return undefined;
  const bases = nearest(names, lookup);
  const inherited = bases.map((base) => effectiveMembers(base, lookup));
  const heritage: Heritage = {
    bases,
    body: {
      ...own,
      members: own.members.map((member) => tighten(member, inherited)),
    },
  };
  const indexes = [
    own.index,
    ...bases.flatMap((base) =>
      bodiesOf(base, lookup).map(({ index }) => index),
    ),
  ];
  const open = indexes.every(
    (index) => index === undefined || isKeyword(index, "unknown"),
  );
  return open && isConsistent(heritage.body, inherited, aliasOf)
    ? heritage
    : undefined;
}

export type Members = ReadonlyMap<string, Member>;

/** Without those that another one extends already. */
function nearest(bases: readonly string[], lookup: Lookup): string[] {
  const distant = new Set<string>();
  const visit = (name: string): void => {
    for (const base of lookup(name)?.bases ?? []) {
      if (distant.has(base)) continue;
      distant.add(base);
      visit(base);
    }
  };
  for (const base of bases) visit(base);
  return bases.filter((base) => !distant.has(base));
}

/** The bodies of an interface and of all that it extends, nearest first. */
function bodiesOf(
  name: string,
  lookup: Lookup,
  seen = new Set<string>(),
): ObjectType[] {
  const heritage = seen.has(name) ? undefined : lookup(name);
  if (!heritage) return [];
  seen.add(name);
  return [
    heritage.body,
    ...heritage.bases.flatMap((base) => bodiesOf(base, lookup, seen)),
  ];
}

/** All that an interface has; nothing for one with an index signature, and for what is no interface. */
export function membersOf(
  name: string,
  heritage: ReadonlyMap<string, Heritage>,
): Members | undefined {
  const lookup: Lookup = (one) => heritage.get(one);
  const bodies = bodiesOf(name, lookup);
  return bodies.length === 0 || bodies.some(({ index }) => index)
    ? undefined
    : effectiveMembers(name, lookup);
}

/** What an interface has, its own declaration of a name before an inherited one. */
function effectiveMembers(name: string, lookup: Lookup): Members {
  const bodies = bodiesOf(name, lookup).toReversed();
  return new Map(
    bodies.flatMap(({ members }) =>
      members.map((member) => [member.name, member] as const),
    ),
  );
}

/** What a base requires is required, also where it is declared again. */
function tighten(member: Member, inherited: readonly Members[]): Member {
  const required = inherited.some(
    (members) => members.get(member.name)?.optional === false,
  );
  return required ? { ...member, optional: false } : member;
}

/** Whether TypeScript accepts it: what is declared again must be narrower, and bases must agree with each other (TS2320, TS2430). */
function isConsistent(
  body: ObjectType,
  inherited: readonly Members[],
  aliasOf: AliasOf,
): boolean {
  const own = new Map(body.members.map((member) => [member.name, member]));
  const known = new Map<string, Member>();
  for (const member of inherited.flatMap((members) => [...members.values()])) {
    const again = own.get(member.name);
    const before = known.get(member.name);
    if (
      again
        ? !isAssignable(again.type, member.type, aliasOf)
        : before && !isSame(before, member)
    )
      return false;
    known.set(member.name, member);
  }
  return true;
}

const isSame = (a: Member, b: Member) =>
  a.optional === b.optional &&
  !a.readonly === !b.readonly &&
  keyOf(a.type) === keyOf(b.type);
