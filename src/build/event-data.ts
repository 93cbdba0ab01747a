import { isObject } from "../is-object.js";
import type { EventData } from "../ir/index.js";
import {
  JSON_TEXT,
  type Document,
  type Node,
  type SchemaNode,
} from "../normalise/document.js";
import { strings } from "./read.js";
import { schemaId } from "./reference.js";

/** As what the data of events is written, where `normalise` has found that: by the names that tell them apart. */
export function eventDataOf(
  item: SchemaNode | undefined,
  document: Document,
): { eventData?: EventData } {
  const found = listEvents(item, document);
  if (!found.some(({ isJson }) => isJson)) return {};
  const others = found.some(({ names, isJson }) => !names && isJson)
    ? "json"
    : "text";
  const named = found.flatMap(({ names = [], isJson }) =>
    names.map((name) => [name, isJson ? "json" : "text"] as const),
  );
  const own = named.filter(([, kind]) => kind !== others);
  return { eventData: { named: Object.fromEntries(own), others } };
}

interface FoundEvent {
  readonly names?: readonly string[];
  readonly isJson: boolean;
}

/** Of what is a reference, a union, or an event. */
function listEvents(
  node: SchemaNode | undefined,
  document: Document,
  seen = new Set<string>(),
): FoundEvent[] {
  if (!isObject(node)) return [];
  const { $ref, oneOf, properties } = node;
  if (typeof $ref === "string") {
    if (seen.has($ref)) return [];
    const target = document.components.schemas[schemaId($ref)];
    return listEvents(target, document, seen.add($ref));
  }
  if (Array.isArray(oneOf))
    return oneOf.flatMap((one: SchemaNode) => listEvents(one, document, seen));
  const { event, data } = isObject(properties) ? properties : {};
  const names = namesOf(isObject(event) ? event : {});
  return [
    {
      ...(names.length > 0 && { names }),
      isJson: isObject(data) && JSON_TEXT in data,
    },
  ];
}

/** One, or a choice of several. */
function namesOf({ const: one, enum: list, anyOf }: Node): string[] {
  if (!Array.isArray(anyOf)) return strings(one === undefined ? list : [one]);
  return strings(
    anyOf.map((member) => (isObject(member) ? member["const"] : member)),
  );
}
