import type { MockResponse } from "./catalogue.js";
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

/** Two items. */
export function sampleSequence(
  { contentType = "", schema, itemSchema }: MockResponse,
  definitions: Definitions,
): SampleSequence {
  if (contentType.startsWith("multipart/")) return sampleParts(contentType);
  const item = sampleItem(itemSchema ?? schema ?? {}, definitions);
  const items = [item, item];
  const write = contentType.startsWith("text/event-stream")
    ? (one: Json) => writeEvent(one, itemSchema !== undefined)
    : contentType.includes("json-seq")
      ? (one: Json) => `\x1e${JSON.stringify(one)}\n`
      : (one: Json) => `${JSON.stringify(one)}\n`;
  return { contentType, body: items.map(write).join(""), value: items };
}

function sampleItem(schema: JsonSchema, definitions: Definitions): Json {
  const options = { definitions, side: "response", properties: "all" } as const;
  return sample(schema, options).value;
}

const FIELDS = new Set(["data", "event", "id", "retry"]);

/** An event with its fields where the item is one, else an event whose data is the item. */
function writeEvent(item: Json, described: boolean): string {
  if (described && typeof item === "string") return `data: ${item}\n\n`;
  const fields = Object.entries(Object(item) as Record<string, Json>);
  const isEvent =
    described &&
    fields.some(([name]) => name === "data") &&
    fields.every(([name]) => FIELDS.has(name));
  if (!isEvent) return `data: ${JSON.stringify(item)}\n\n`;
  const lines = fields.map(([name, value]) => {
    const text = typeof value === "string" ? value : JSON.stringify(value);
    return `${name}: ${text}\n`;
  });
  return `${lines.join("")}\n`;
}

/** A text and JSON. */
function sampleParts(contentType: string): SampleSequence {
  const parts = [
    "\r\nContent-Type: text/plain\r\n\r\ntext",
    '\r\nContent-Type: application/json\r\n\r\n{"key":"value"}',
  ];
  const [type = ""] = contentType.split(";");
  return {
    contentType: `${type}; boundary=part`,
    body: `${parts.map((part) => `--part${part}\r\n`).join("")}--part--\r\n`,
    value: [
      { headers: {}, contentType: "text/plain", data: "text" },
      { headers: {}, contentType: "application/json", data: { key: "value" } },
    ],
  };
}
