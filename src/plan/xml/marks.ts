import type { Api, Schema } from "../../ir/index.js";
import type { XmlFacts } from "./facts.js";
import { alternativesOf, basesOf, collectParts } from "./parts.js";
import type { XmlVariant } from "./variants.js";

/** What an object has that others have not, by member: one of these texts, or anything at all. */
export type XmlMarks = ReadonlyMap<string, readonly string[] | true>;

/** By which an object is known among others. */
export function marksOf(
  { said, isDefault }: XmlVariant,
  { properties, required }: XmlFacts,
  schemas: Api["schemas"],
): XmlMarks {
  const marks = new Map<string, readonly string[] | true>();
  for (const [name, member] of properties) {
    if (!hasNode(member, schemas)) continue;
    const values = said.get(name) ?? literalsOf(member, schemas);
    const isLoose = isDefault && said.has(name);
    if (values && !isLoose) marks.set(name, values);
    else if (required.has(name) && !isLoose) marks.set(name, true);
  }
  return marks;
}

/** Whether a member is one node, which is there or not: a list may be empty, and other members have their own. */
function hasNode(member: Schema, schemas: Api["schemas"]): boolean {
  const { xml, items, types } = collectParts(member, schemas);
  const isList = items.length > 0 || types.has("array");
  return xml.nodeType !== "none" && (!isList || xml.nodeType === "element");
}

const MAX_DEPTH = 8;

/** The texts of all values that a schema allows; `undefined` where it lists none. */
function literalsOf(
  schema: Schema,
  schemas: Api["schemas"],
  depth = 0,
): readonly string[] | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const listed = schema.const === undefined ? schema.enum : [schema.const];
  if (listed) return listed.filter((value) => value !== null).map(String);
  const below = (one: Schema) => literalsOf(one, schemas, depth + 1);
  const base = basesOf(schema, schemas).map(below).find(Boolean);
  if (base) return base;
  const all = alternativesOf(schema).map(below);
  const isAll = all.length > 0 && all.every((one) => one !== undefined);
  return isAll ? all.flatMap((one) => one ?? []) : undefined;
}

interface Marked {
  readonly facts: XmlFacts;
  readonly marks: XmlMarks;
  readonly isDefault: boolean;
}

/** Whether no object is known as both: one has what the other cannot, or need not, have. */
export const tellApart = (one: Marked, other: Marked): boolean =>
  hasOwn(one, other) || hasOwn(other, one);

const hasOwn = (one: Marked, other: Marked): boolean =>
  [...one.marks.keys()].some((name) => isOwn(name, one, other));

/** Whether a member shows that an object is this one, and not the other. */
function isOwn(name: string, { marks, facts }: Marked, other: Marked): boolean {
  const values = marks.get(name) ?? true;
  const theirs = other.marks.get(name);
  if (values !== true && theirs !== undefined)
    return theirs !== true && values.every((one) => !theirs.includes(one));
  const isTheirs = other.facts.properties.has(name);
  return isTheirs ? other.isDefault : facts.required.has(name);
}

/** Of the marks of an object those that tell it from some other: whoever leaves out, or adds to, the rest is still known. */
export const tellingMarks = (
  one: Marked,
  others: readonly Marked[],
): XmlMarks =>
  new Map(
    [...one.marks].filter(([name]) =>
      others.some((other) => other !== one && isOwn(name, one, other)),
    ),
  );
