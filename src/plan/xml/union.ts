import type { Api, Schema, SchemaId } from "../../ir/index.js";
import { gatherFacts, isObject, type XmlFacts } from "./facts.js";
import { marksOf, tellApart, tellingMarks, type XmlMarks } from "./marks.js";
import { collectParts } from "./parts.js";
import { signatureOf } from "./signature.js";
import { listVariants } from "./variants.js";

/** What is known of a value that may be described in several ways. */
export interface XmlUnion {
  /** Of a value that is no list, where it need not be one. */
  readonly facts: XmlFacts;
  /** Of a value that is a list, where it need not be one. */
  readonly list?: XmlFacts;
  /** Of objects that are written and read in different ways, and that can be told apart. */
  readonly choices: readonly XmlChoice[];
  /** Members of objects that differ, where nothing tells the objects apart. */
  readonly unclear: readonly string[];
  /** Members that every object has. */
  readonly needs: readonly string[];
}

/** One of the objects that a value can be. */
export interface XmlChoice {
  readonly facts: XmlFacts;
  /** The schema of the table that says all of it. */
  readonly id?: SchemaId;
  readonly marks: XmlMarks;
  readonly isDefault: boolean;
}

export function settleUnion(schema: Schema, schemas: Api["schemas"]): XmlUnion {
  const all = gatherFacts(schema, schemas);
  const isBare = { facts: all, choices: [], unclear: [], needs: [] };
  if (!isEither(schema, all, schemas)) return isBare;
  const list = gatherFacts(schema, schemas, (one) => hasList(one, schemas));
  const facts = gatherFacts(schema, schemas, (one) => !isList(one, schemas));
  const isBoth = isListed(list) && isMore(facts);
  return {
    facts: isBoth ? withoutList(facts, all) : all,
    ...(isBoth && { list }),
    ...chooseObjects(schema, schemas),
  };
}

/** Whether a value may be described in several ways. */
function isEither(
  schema: Schema,
  { types }: XmlFacts,
  schemas: Api["schemas"],
): boolean {
  const isListOrOther = types.has("array") && types.size > 1;
  return isListOrOther || listVariants(schema, schemas)?.length !== 1;
}

/** Alternatives beside a list are called as all of them are. */
const withoutList = (facts: XmlFacts, { xml }: XmlFacts): XmlFacts => {
  const { items: _, first: _first, ...own } = facts;
  const types = [...own.types].filter((type) => type !== "array");
  return { ...own, xml, types: new Set(types) };
};

const isListed = ({ types, items }: XmlFacts): boolean =>
  items !== undefined || types.has("array");

/** Whether a value can be something beside a list. */
function isMore({ types, hasMembers, rest }: XmlFacts): boolean {
  const others = [...types].filter((type) => type !== "null");
  if (others.length === 0) return hasMembers || rest !== undefined;
  return others.some((type) => type !== "array");
}

function hasList(schema: Schema, schemas: Api["schemas"]): boolean {
  const { types, items, first } = collectParts(schema, schemas);
  return types.has("array") || items.length > 0 || first !== undefined;
}

/** Whether a schema describes lists, and nothing else. */
export function isList(schema: Schema, schemas: Api["schemas"]): boolean {
  const { types, hasMembers, rest } = collectParts(schema, schemas);
  const isOther = [...types].some(
    (type) => type !== "array" && type !== "null",
  );
  if (isOther || !hasList(schema, schemas)) return false;
  return types.has("array") || (!hasMembers && rest.length === 0);
}

/** The objects that a value can be, where it matters which of them it is. */
function chooseObjects(
  schema: Schema,
  schemas: Api["schemas"],
): Pick<XmlUnion, "choices" | "unclear" | "needs"> {
  const variants = listVariants(schema, schemas);
  if (!variants) return { choices: [], unclear: ["any member"], needs: [] };
  const objects = variants
    .map((variant) => ({
      ...variant,
      facts: gatherFacts(variant.schema, schemas),
    }))
    .filter(({ facts }) => isObject(facts))
    .map((one) => ({ ...one, marks: marksOf(one, one.facts, schemas) }));
  const meanings = objects.map(({ facts }) =>
    objects.length > 1 ? meaningsOf(facts, schemas) : new Map<string, string>(),
  );
  const pairs = objects.flatMap((one, at) =>
    objects.slice(at + 1).map((other, below) => ({
      differ: differing(meanings[at], meanings[at + 1 + below]),
      isClear: tellApart(one, other),
      isSame: hasSameLists(one.facts, other.facts, schemas),
    })),
  );
  const apart = pairs.filter(({ differ }) => differ.length > 0);
  const unclear = apart.flatMap(({ differ, isClear }) =>
    isClear ? [] : differ,
  );
  const hasClear = pairs.some(
    ({ differ, isSame, isClear }) => isClear && (differ.length > 0 || !isSame),
  );
  const isChosen = hasClear && unclear.length === 0;
  return {
    choices: isChosen
      ? objects.map((one) => ({ ...one, marks: tellingMarks(one, objects) }))
      : [],
    unclear: [...new Set(unclear)],
    needs: needsOf(objects),
  };
}

/** Whether the same lists are there in both, be they empty: of those no node tells that they are there. */
function hasSameLists(
  one: XmlFacts,
  other: XmlFacts,
  schemas: Api["schemas"],
): boolean {
  const listsOf = ({ properties, required }: XmlFacts) =>
    [...required]
      .filter((name) => hasList(properties.get(name) ?? {}, schemas))
      .sort()
      .join("\n");
  return listsOf(one) === listsOf(other);
}

function needsOf(objects: readonly XmlChoice[]): string[] {
  const [first, ...others] = objects.map(({ marks, facts }) =>
    [...marks.keys()].filter((name) => facts.required.has(name)),
  );
  return (first ?? []).filter((name) =>
    others.every((names) => names.includes(name)),
  );
}

/** The members that a map has. */
const OTHERS = "its other members";

/** How the members of an object are written and read. */
function meaningsOf(
  { properties, rest }: XmlFacts,
  schemas: Api["schemas"],
): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, member] of properties)
    found.set(name, signatureOf(member, schemas));
  if (rest) found.set(OTHERS, signatureOf(rest, schemas));
  return found;
}

/** The members that two objects have both, and not in the same way. */
const differing = (
  one: ReadonlyMap<string, string> = new Map(),
  other: ReadonlyMap<string, string> = new Map(),
): string[] =>
  [...one]
    .filter(([name, text]) => (other.get(name) ?? text) !== text)
    .map(([name]) => name);
