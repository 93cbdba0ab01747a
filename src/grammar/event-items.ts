import { isNode, listOf, memberOf, nodeOf, textOf, type Node } from "./json.js";

/** A schema, and what tells where its references lead. */
export interface Place<From> {
  readonly node: Node;
  readonly from: From;
}

export type Follow<From> = (
  reference: string,
  from: From,
) => Place<From> | undefined;

/** One kind of event in a stream of server-sent events (OpenAPI 3.2, "Special Considerations for Server-Sent Events"). */
export interface EventChoice<From> {
  /** Schemas that all hold; of each counts only what it says itself, not its compositions and its reference. */
  readonly parts: readonly Place<From>[];
  /** What such events are called; absent: anything, or nothing. */
  readonly names?: readonly string[];
  /** Where its data is a text that is JSON: the schemas with `contentSchema`, of which one list holds. */
  readonly json?: readonly (readonly Place<From>[])[];
  /** Its data is no text, and so can only be JSON. */
  readonly isStructured?: true;
}

export interface EventItems<From> {
  readonly choices: readonly EventChoice<From>[];
  /** Of their schemas with `contentSchema`, those that say what the data of an event is. */
  readonly typed: ReadonlySet<Node>;
  /** The others: events of the same name may be something else. */
  readonly untyped: ReadonlySet<Node>;
  /** The schemas that refer to others, on the way. */
  readonly references: ReadonlySet<Node>;
}

/** The kinds of events that an `itemSchema` describes; `undefined` where the items are no events. */
export function readEventItems<From>(
  item: Place<From>,
  follow: Follow<From>,
): EventItems<From> | undefined {
  const references = new Set<Node>();
  const walk = { follow, references, left: MOST_STEPS };
  const found = expand(item, walk)?.map((parts) => readChoice(parts, walk));
  if (!found || found.some(hasOtherFields)) return undefined;
  const choices = found.filter((choice) => !isMark(choice));
  const texts = new Set(
    choices.flatMap((choice) =>
      (choice.json ?? choice.isStructured) ? [] : namesOf(choice),
    ),
  );
  const [typed, untyped] = [new Set<Node>(), new Set<Node>()];
  for (const choice of choices) {
    const isText = namesOf(choice).some((name) => texts.has(name));
    for (const { node } of choice.json?.flat() ?? [])
      (isText ? untyped : typed).add(node);
  }
  return { choices, typed, untyped, references };
}

/** What tells an event from others; that of one without a name is the empty text. */
const namesOf = ({ names = [""] }: EventChoice<unknown>) => names;

const FIELDS: ReadonlySet<string> = new Set(["data", "event", "id", "retry"]);

const hasOtherFields = ({ parts }: EventChoice<unknown>): boolean =>
  parts.some(({ node }) =>
    Object.keys(nodeOf(node, "properties") ?? {}).some(
      (name) => !FIELDS.has(name),
    ),
  );

/** `[DONE]`, by which many a server says that a stream is over, is no item. */
export const isMark = ({ parts }: EventChoice<unknown>): boolean =>
  propertiesOf(parts, "data").some(
    ({ node }) => valuesOf(node)?.join() === "[DONE]",
  );

interface Walk<From> {
  readonly follow: Follow<From>;
  readonly references: Set<Node>;
  /** Schemas that may still be looked into: compositions of compositions have no end. */
  left: number;
}

function readChoice<From>(
  parts: readonly Place<From>[],
  walk: Walk<From>,
): EventChoice<From> {
  const names = propertiesOf(parts, "event")
    .map((place) => expand(place, walk)?.map((own) => namesIn(own)))
    .find((found) => found?.every((own) => own))
    ?.flatMap((own) => own ?? []);
  const data = propertiesOf(parts, "data").map((place) => expand(place, walk));
  const all = multiply(data) ?? [];
  const json = all.map(jsonIn);
  const isJson = json.length > 0 && json.every((own) => own.length > 0);
  const isStructured = all.length > 0 && all.every(cannotBeText);
  return {
    parts,
    ...(names && { names }),
    ...(isJson && { json }),
    ...(isStructured && { isStructured }),
  };
}

const cannotBeText = (parts: readonly Place<unknown>[]): boolean => {
  const types = parts.flatMap(({ node }) => memberOf(node, "type") ?? []);
  return types.length > 0
    ? !types.includes("string")
    : parts.some(
        ({ node }) => nodeOf(node, "properties") ?? nodeOf(node, "items"),
      );
};

export const propertiesOf = <From>(
  parts: readonly Place<From>[],
  name: string,
): Place<From>[] =>
  parts.flatMap(({ node, from }) => {
    const own = nodeOf(nodeOf(node, "properties") ?? {}, name);
    return own ? [{ node: own, from }] : [];
  });

const namesIn = (parts: readonly Place<unknown>[]): string[] | undefined =>
  parts.map(({ node }) => valuesOf(node)).find((values) => values);

/** The texts that a schema lists, where it lists nothing else. */
function valuesOf(node: Node): string[] | undefined {
  const one = memberOf(node, "const");
  const listed = one === undefined ? listOf(node, "enum") : [one];
  const texts = listed.filter((value) => typeof value === "string");
  return texts.length > 0 && texts.length === listed.length ? texts : undefined;
}

/** The schemas that say what the JSON in a text is; none where it is no JSON, or is encoded. */
function jsonIn<From>(parts: readonly Place<From>[]): readonly Place<From>[] {
  const types = parts.flatMap(
    ({ node }) => textOf(node, "contentMediaType") ?? [],
  );
  const isEncoded = parts.some(
    ({ node }) => memberOf(node, "contentEncoding") !== undefined,
  );
  if (types.length === 0 || !types.every(isJson) || isEncoded) return [];
  return parts.filter(({ node }) => {
    const schema = memberOf(node, "contentSchema");
    return isNode(schema) || schema === true;
  });
}

const isJson = (mediaType: string): boolean =>
  /^\s*((application|text)\/json|[^\s;]+\+json)\s*(;|$)/i.test(mediaType);

const MOST_CHOICES = 200;
const MOST_STEPS = 5000;
const DEEPEST = 30;

/** A schema as the choices that it leaves: of each, the parts that all hold, what is more special behind the rest. */
function expand<From>(
  place: Place<From>,
  walk: Walk<From>,
  depth = 0,
): Place<From>[][] | undefined {
  walk.left -= 1;
  if (depth > DEEPEST || walk.left < 0) return undefined;
  const { node, from } = place;
  const inside = (one: unknown) =>
    isNode(one) ? expand({ node: one, from }, walk, depth + 1) : undefined;
  const choose = (name: string) => {
    const members = listOf(node, name).map(inside);
    return members.length === 0
      ? [[]]
      : members.every((one) => one) && members.flatMap((one) => one ?? []);
  };
  return multiply([
    refer(place, walk, depth),
    ...listOf(node, "allOf").map(inside),
    [[place]],
    choose("oneOf") || undefined,
    choose("anyOf") || undefined,
  ]);
}

function refer<From>(
  { node, from }: Place<From>,
  walk: Walk<From>,
  depth: number,
): Place<From>[][] | undefined {
  const reference = textOf(node, "$ref");
  if (reference === undefined) return [[]];
  walk.references.add(node);
  const target = walk.follow(reference, from);
  return target && expand(target, walk, depth + 1);
}

/** Every way to take one of each. */
function multiply<Item>(
  groups: readonly (readonly Item[][] | undefined)[],
): Item[][] | undefined {
  let made: Item[][] = [[]];
  for (const group of groups) {
    if (!group || made.length * group.length > MOST_CHOICES) return undefined;
    made = made.flatMap((before) => group.map((one) => [...before, ...one]));
  }
  return made;
}
