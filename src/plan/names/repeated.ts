import type { Schema, SchemaId } from "../../ir/index.js";
import { sortPlaces } from "../repeated/choose.js";
import type { Repeated } from "../repeated/lift-repeated.js";
import type { Place } from "../repeated/place.js";
import type { Structure } from "../repeated/structure.js";
import {
  commonest,
  endsOf,
  isJoining,
  isVague,
  joinLabel,
  joinWords,
  labelOf,
  oneOf,
  sharedEnd,
  sharedStart,
  untilJoining,
  withoutJoining,
  withoutVerb,
  type Words,
} from "./labels.js";
import { titleName } from "./types.js";

/** What names are made of. */
interface Context {
  readonly nameOfOwner: (owner: string) => string;
  /** How many structures have a title. */
  readonly titles: ReadonlyMap<string | undefined, number>;
  /** How many places have a label that ends so, whatever is there. */
  readonly labels: ReadonlyMap<string, number>;
}

/**
 * The names that would suit each. Where requests and responses have the same but for values that are added later, the
 * name is that of the response's, with `Input` behind it in requests.
 */
export function nameAllRepeated(
  { structures, all }: Pick<Repeated, "structures" | "all">,
  nameOfOwner: (owner: string) => string,
): Map<SchemaId, string[]> {
  const context = {
    nameOfOwner,
    titles: countBy(all.flatMap(({ titles }) => [...titles])),
    // Of what requests and responses have in common, each counts by itself.
    labels: countBy(
      all.flatMap(({ places, isClosed }) =>
        places.flatMap((place) =>
          endsOf(ownOf(place)).map((end) => textOf(end, isClosed)),
        ),
      ),
    ),
  };
  const named = [...structures].map(([id, structure]) => ({
    id,
    isClosed: structure.isClosed,
    names: nameRepeated(structure, context),
  }));
  const open = new Set(
    named.flatMap(({ isClosed, names }) => (isClosed ? [] : names)),
  );
  const asInput = (name: string) =>
    name !== "" && open.has(name) ? `${name}Input` : name;
  return new Map(
    named.map(({ id, isClosed, names }) => [
      id,
      isClosed ? names.map(asInput) : names,
    ]),
  );
}

/**
 * Names for what the description writes out in several places, best first: its title, what its properties are called
 * everywhere, with what the schemas around have in common before it, or with those of its first place.
 */
function nameRepeated(structure: Structure, context: Context): string[] {
  const { titles } = structure;
  const places = sortPlaces(structure.places);
  const [first] = places;
  if (!first) return [];
  const wholeOwners = places.map(({ owner }) =>
    labelOf(context.nameOfOwner(owner)),
  );
  const owners = wholeOwners.map(withoutVerb);
  const isSpread = new Set(owners.map((owner) => owner.join(" "))).size > 1;
  const label = labelOfAll(structure);
  const bare = isSpread && isKnownBy(label, structure, context) ? label : [];
  const outer = first.names.slice(0, -1).map(labelOf);
  const [title] = titles.size === 1 ? titles : [];
  const around = isSpread ? (outer.at(-1) ?? []) : [];
  const choices: (readonly Words[])[] = [
    bare.length > 1 ? [bare] : [],
    besides(untilJoining(sharedStart(owners)), label),
    [bare],
    besides(withoutJoining(sharedEnd(owners)), label),
    besides(around, label),
    besides(tailOf(owners), label),
    [owners[0] ?? [], label],
    [wholeOwners[0] ?? [], label],
    [wholeOwners[0] ?? [], ...outer, label],
  ];
  const names = choices.map((parts) => joinLabel(...parts));
  return [
    context.titles.get(title) === 1 ? nameOfTitle(title) : "",
    ...names.map((name) => (isVague(labelOf(name)) ? "" : name)),
    `${names.at(-1) ?? ""}${numberOf(first)}`,
    // Where the owner ends in what this is called, and has that name itself.
    joinWords([...(wholeOwners[0] ?? []), ...label]),
  ];
}

/** The last words of the shortest owner, where the whole would be longer than a line has room for. */
function tailOf(owners: readonly Words[]): Words {
  const [shortest = []] = owners.toSorted((a, b) => a.length - b.length);
  return shortest.length > 5 ? shortest.slice(-3) : [];
}

/** Both, or nothing where one is missing. */
const besides = (before: Words, label: Words): Words[] =>
  before.length > 0 ? [before, label] : [];

/** A title is a name, unless it is a sentence. */
function nameOfTitle(title = ""): string {
  const name = title.length > 50 ? "" : titleName(title);
  return isVague(labelOf(name)) ? "" : name;
}

/**
 * Whether somebody who reads the label thinks of this: most of what is called so is, or much if the label has several
 * words; and one word stands for a list of values only if it is common.
 */
function isKnownBy(
  label: Words,
  { kind, places, isClosed }: Structure,
  { labels }: Context,
): boolean {
  if (isVague(label)) return false;
  if (label.length === 1 && kind === "values" && places.length < 6)
    return false;
  const text = label.join(" ");
  const own = places.filter((place) =>
    endsOf(ownOf(place)).some((end) => end.join(" ") === text),
  ).length;
  const all = labels.get(textOf(label, isClosed)) ?? 0;
  return own * (label.length === 1 ? 2 : 3) > all;
}

const textOf = (label: Words, isClosed: boolean): string =>
  [isClosed ? "request" : "", ...label].join(" ");

/**
 * What all properties end in, else what most are called; values that are called many things are values. An alternative
 * is what it is told apart by.
 */
function labelOfAll({ places, kind, core }: Structure): Words {
  const labels = places.map(ownOf);
  const end = sharedEnd(labels);
  if (!isJoining(end))
    return end.join(" ") === CHOICE ? labelOf(markOf(core) ?? CHOICE) : end;
  const { label, share } = commonest(labels);
  return kind === "values" && share < 0.5 ? ["value"] : label;
}

const CHOICE = "choice";

function ownOf({ names, path, isItem }: Place): Words {
  const own = labelOf(names.at(-1) ?? "");
  if (own.length > 0) return isItem ? oneOf(own) : own;
  return path.join() === "body" ? ["body"] : [CHOICE];
}

/** The one value that a required property can have. */
function markOf({
  properties = {},
  required = [],
}: Schema): string | undefined {
  const values = Object.entries(properties).flatMap(([name, of]) => {
    const [value = of.const, ...others] = of.enum ?? [];
    return required.includes(name) && others.length === 0 ? [value] : [];
  });
  return values
    .filter((value) => typeof value === "string")
    .find((value) => labelOf(value).length > 0);
}

/** `2` for the second of several alternatives. */
function numberOf({ path }: Place): string {
  const at = /^(?:any|one)Of\.(\d+)$/.exec(path.at(-1) ?? "")?.[1];
  return at === undefined ? "" : String(Number(at) + 1);
}

function countBy<T>(items: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
