import type { MockEventData, MockResponse } from "./catalogue.js";
import { gather } from "./facts.js";
import { sampleParts } from "./parts.js";
import { sample } from "./sample.js";
import type { Definitions, Json, JsonSchema } from "./schema.js";

/** A body whose items come one by one, and what a client makes of them. */
export interface SampleSequence {
  readonly contentType: string;
  readonly body: string;
  readonly value: Json;
}

/** Whether the items of a response are told apart by its media type (OpenAPI 3.2 §4.14.4). */
export const isSequence = (contentType: string): boolean =>
  SEQUENTIAL.test(contentType);

const SEQUENTIAL =
  /^(application\/(jsonl|json-lines|x-jsonlines|x-ndjson|ndjson|json-seq|[\w.+-]+\+json-seq)|text\/event-stream|multipart\/.*)(;|$)/;

/** Two items; of events that are told apart by their names, one of each kind. */
export function sampleSequence(
  response: MockResponse,
  definitions: Definitions,
): SampleSequence {
  const { contentType = "", schema, itemSchema, eventData } = response;
  if (contentType.startsWith("multipart/"))
    return sampleParts(response.parts, { contentType, definitions });
  const described = itemSchema ?? schema ?? {};
  const kinds = eventData ? kindsOf(described, definitions) : [];
  const schemas = kinds.length > 1 ? kinds : [described, described];
  const items = schemas.map((one) => sampleItem(one, definitions));
  const write = contentType.startsWith("text/event-stream")
    ? (one: Json) => writeEvent(one, response)
    : contentType.includes("json-seq")
      ? (one: Json) => `\x1e${JSON.stringify(one)}\n`
      : (one: Json) => `${JSON.stringify(one)}\n`;
  const body = items.map(write).join("");
  return { contentType, body: body + endOf(body), value: items };
}

/** Of a server that says when to connect again, a client does so until it hears that the stream is over. */
const endOf = (body: string): string =>
  /^retry:/m.test(body) ? "data: [DONE]\n\n" : "";

function kindsOf(schema: JsonSchema, definitions: Definitions): JsonSchema[] {
  const all = [...gather(schema, definitions)];
  return all.flatMap(({ oneOf = [] }) => oneOf);
}

function sampleItem(schema: JsonSchema, definitions: Definitions): Json {
  const options = { definitions, side: "response", properties: "all" } as const;
  return sample(schema, options).value;
}

const FIELDS = new Set(["data", "event", "id", "retry"]);

/** An event with its fields where the item is one, else an event whose data is the item. */
function writeEvent(
  item: Json,
  { itemSchema, eventData }: MockResponse,
): string {
  const described = itemSchema !== undefined;
  if (described && typeof item === "string")
    return `${writeField("data", item)}\n`;
  const members = Object(item) as Record<string, Json>;
  const fields = Object.entries(members);
  const isEvent =
    described &&
    fields.some(([name]) => name === "data") &&
    fields.every(([name]) => FIELDS.has(name));
  if (!isEvent) return `${writeField("data", JSON.stringify(item))}\n`;
  const isJson = eventData && kindOfData(members, eventData) === "json";
  const lines = fields.map(([name, value]) => {
    const isText = typeof value === "string" && !(name === "data" && isJson);
    return writeField(name, isText ? value : JSON.stringify(value));
  });
  return `${lines.join("")}\n`;
}

/** A line for each line of the text (HTML, section 9.2.6). */
const writeField = (name: string, text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => `${name}: ${line}\n`)
    .join("");

function kindOfData(
  { event }: Readonly<Record<string, Json>>,
  { named, others }: MockEventData,
): "json" | "text" {
  const name = typeof event === "string" ? event : "message";
  return (Object.hasOwn(named, name) ? named[name] : undefined) ?? others;
}
