import { schemaOf } from "../ir/reach.js";
import type { Api, Content, EventData, Schema } from "../ir/index.js";
import { describesBytes } from "./bytes.js";
import { isJsonType, isTextType } from "./media-types.js";
import { itemSchemaOf, partsSchema } from "./parts/schema.js";
import type { PartsPlan } from "./parts/parts.js";
import type { Framing, ResultKind } from "./plan.js";
import { planParts } from "./parts/responses.js";
import { isXmlContent } from "./xml/xml.js";

/** What becomes of a response's body of one media type. */
export interface Reading {
  readonly kind: Exclude<ResultKind, "any" | "none">;
  readonly schema?: Schema;
  readonly framing?: Framing;
  readonly parts?: PartsPlan;
}

export function readingOf(content: Content, schemas: Api["schemas"]): Reading {
  const { mediaType, schema, itemSchema } = content;
  const stream = streamOf(content, schemas);
  if (stream) return stream;
  const bytes = describesBytes(schema);
  // what may be of any type, and of which nothing else is said, need not be JSON
  const isOpen = bytes
    ? mediaType.includes("*")
    : /\/\*(;|$)/.test(mediaType) && !(schema ?? itemSchema);
  if (isJsonType(mediaType) && !isOpen)
    return { kind: "json", ...jsonSchema(schema, itemSchema) };
  if (mediaType.startsWith("multipart/")) return partsOf(content, schemas);
  if (isXmlContent(content, { schemas }))
    return { kind: "xml", ...jsonSchema(schema) };
  const text = isTextType(mediaType) || sequenceOf(mediaType) !== undefined;
  return { kind: text && !bytes ? "text" : "binary" };
}

/** A multipart body, all at once or part by part. */
function partsOf(content: Content, schemas: Api["schemas"]): Reading {
  const parts = planParts(content, schemas);
  if (!content.itemSchema)
    return { kind: "parts", schema: partsSchema(parts), parts };
  return {
    kind: "stream",
    schema: itemSchemaOf(parts),
    framing: { items: "parts" },
    parts,
  };
}

export const isXmlType = (mediaType: string): boolean =>
  /[/+]xml(;|$)/.test(mediaType);

/** A list by its items is no sequential media type, but it says what it means. */
const jsonSchema = (schema?: Schema, items?: Schema): { schema?: Schema } =>
  schema ? { schema } : items ? { schema: { type: ["array"], items } } : {};

const SEQUENTIAL: readonly (readonly [RegExp, Framing["items"]])[] = [
  [
    /^application\/(jsonl|json-lines|x-jsonlines|x-ndjson|ndjson)(;|$)/,
    "lines",
  ],
  [/^application\/(json-seq|[\w.+-]+\+json-seq)(;|$)/, "sequence"],
  [/^multipart\//, "parts"],
  [/^text\/event-stream(;|$)/, "events"],
];

const sequenceOf = (mediaType: string): Framing["items"] | undefined =>
  SEQUENTIAL.find(([type]) => type.test(mediaType))?.[1];

/** A sequential media type (OpenAPI 3.2 §4.14.4) whose items are described. */
function streamOf(
  { mediaType, schema, itemSchema, eventData }: Content,
  schemas: Api["schemas"],
): Reading | undefined {
  const items = sequenceOf(mediaType);
  if (items === undefined || items === "parts") return undefined;
  const context = { schemas, seen: new Set<string>() };
  if (!itemSchema) {
    // What is no list cannot describe the stream as a whole, nor what is no text: it is each item, or its data.
    if (!schema || !isStructured(schema, context)) return undefined;
    return {
      kind: "stream",
      schema,
      framing: items === "events" ? { items: "data", json: true } : { items },
    };
  }
  if (items !== "events")
    return { kind: "stream", schema: itemSchema, framing: { items } };
  return {
    kind: "stream",
    schema: itemSchema,
    framing: eventData ? framingOf(eventData) : eventsOf(itemSchema, schemas),
  };
}

const framingOf = ({ named, others }: EventData): Framing => ({
  items: "events",
  ...(others === "json" && { json: true }),
  ...(Object.keys(named).length > 0 && { named }),
});

/** Whether the items are events with their fields, or what their field `data` holds. */
function eventsOf(item: Schema, schemas: Api["schemas"]): Framing {
  const events: Schema[] = [];
  if (!collectEvents(item, events, { schemas, seen: new Set() }))
    return {
      items: "data",
      json: isStructured(item, { schemas, seen: new Set() }),
    };
  const json =
    events.length > 0 &&
    events.every(({ properties }) => {
      const data = properties?.["data"] ?? {};
      return isStructured(data, { schemas, seen: new Set() });
    });
  return { items: "events", ...(json && { json }) };
}

interface Walk {
  readonly schemas: Api["schemas"];
  readonly seen: Set<string>;
}

const FIELDS = new Set(["data", "event", "id", "retry"]);

/** Whether a schema, or each one that it is a choice of, is an event (HTML §9.2.6) with no other properties. */
function collectEvents(schema: Schema, events: Schema[], walk: Walk): boolean {
  const { $ref, properties, oneOf, anyOf, allOf } = schema;
  if ($ref !== undefined) {
    if (walk.seen.has($ref)) return true;
    walk.seen.add($ref);
    return collectEvents(schemaOf(walk.schemas, $ref) ?? {}, events, walk);
  }
  const choices = [...(oneOf ?? []), ...(anyOf ?? []), ...(allOf ?? [])];
  const names = Object.keys(properties ?? {});
  if (!names.every((name) => FIELDS.has(name))) return false;
  if (names.includes("data")) events.push(schema);
  if (choices.length === 0) return names.length > 0;
  return choices.every((choice) => collectEvents(choice, events, walk));
}

/** Whether a value can only be an object, a list, a number or a boolean. */
function isStructured(schema: Schema, walk: Walk): boolean {
  const { $ref, type, properties, items, oneOf, anyOf, allOf } = schema;
  if (type) return !type.includes("string");
  if (properties || items) return true;
  if ($ref !== undefined) {
    if (walk.seen.has($ref)) return true;
    walk.seen.add($ref);
    return isStructured(schemaOf(walk.schemas, $ref) ?? {}, walk);
  }
  const choices = oneOf ?? anyOf;
  if (choices) return choices.every((one) => isStructured(one, walk));
  return allOf?.some((one) => isStructured(one, walk)) ?? false;
}
