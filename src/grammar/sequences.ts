import {
  propertiesOf,
  readEventItems,
  type Follow,
  type Place,
} from "./event-items.js";
import { memberOf, nodeOf, textOf } from "./json.js";

export const isEventStream = (mediaType: string): boolean =>
  /^\s*text\/event-stream\s*(;|$)/i.test(mediaType);

const isJsonSequence = (mediaType: string): boolean =>
  /^\s*application\/((x-)?json-?lines|jsonl|(x-)?ndjson|([\w.+-]+\+)?json-seq)\s*(;|$)/i.test(
    mediaType,
  );

/**
 * The schema of each item of a sequential media type, of a Media Type Object under its name: its `itemSchema`, or what the
 * items are of the list that its `schema` describes as a whole (OpenAPI 3.2, "Sequential Media Types").
 */
export function itemOf<From>(
  { node, from }: Place<From>,
  mediaType: string,
  follow: Follow<From>,
): Place<From> | undefined {
  const isEvents = isEventStream(mediaType);
  if (!isEvents && !isJsonSequence(mediaType)) return undefined;
  const own = nodeOf(node, "itemSchema");
  if (own) return { node: own, from };
  const whole = nodeOf(node, "schema");
  const item = whole && itemsOf({ node: whole, from }, follow);
  // what is no event is what each event holds
  return item && (!isEvents || areEvents(item, follow)) ? item : undefined;
}

function itemsOf<From>(
  schema: Place<From>,
  follow: Follow<From>,
): Place<From> | undefined {
  const seen = new Set<unknown>();
  let place: Place<From> | undefined = schema;
  while (place && !seen.has(place.node)) {
    const { node, from }: Place<From> = place;
    const items = nodeOf(node, "items");
    const isList =
      memberOf(node, "type") === "array" && !memberOf(node, "prefixItems");
    if (items && isList) return { node: items, from };
    seen.add(node);
    const reference = textOf(node, "$ref");
    place = reference === undefined ? undefined : follow(reference, from);
  }
  return undefined;
}

function areEvents<From>(item: Place<From>, follow: Follow<From>): boolean {
  const choices = readEventItems(item, follow)?.choices ?? [];
  return (
    choices.length > 0 &&
    choices.every(({ parts }) => propertiesOf(parts, "data").length > 0)
  );
}
