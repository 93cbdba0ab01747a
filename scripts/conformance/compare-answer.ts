import { readLines, essence } from "./compare-body.ts";
import { compareValue, show } from "./compare-value.ts";
import { type Event, readEvents } from "./events.ts";
import { type Content, plain, type SentResponse } from "./scenario.ts";

/** How a call ended for its caller. */
export type Outcome = { readonly value: unknown } | { readonly error: unknown };

/** What a caller should get that the suite does not say as a value: of XML. */
export interface Decoded {
  readonly value: unknown;
}

/** What decides which value is right. */
export interface Answering {
  /** The value of a body that is XML. */
  readonly decoded?: Decoded | undefined;
  /** The document says that a stream is one text, as it must before OpenAPI 3.2: the text itself will do. */
  readonly isText?: boolean;
}

/** What is wrong with what the caller got. */
export async function compareAnswer(
  outcome: Outcome,
  { status, body }: SentResponse,
  { decoded, isText = false }: Answering = {},
): Promise<readonly string[]> {
  if (status >= 400) return compareError(outcome, status, body, decoded);
  if ("error" in outcome) return [`threw ${describe(outcome.error)}`];
  if (!body || body.bytes.length === 0)
    return outcome.value === undefined
      ? []
      : [`returned ${show(outcome.value)}, expected nothing`];
  return compareContent(outcome.value, body, { decoded, isText });
}

function compareError(
  outcome: Outcome,
  status: number,
  body: Content | undefined,
  decoded: Decoded | undefined,
): readonly string[] {
  if (!("error" in outcome))
    return [`returned ${show(outcome.value)}, expected an error`];
  const { error } = outcome;
  if (!(error instanceof Error) || error.name !== "ApiError")
    return [`threw ${describe(error)}`];
  const { status: thrown, body: given } = error as Error & {
    status: unknown;
    body: unknown;
  };
  const text =
    body &&
    (decoded ? decoded.value : (plain(body.value) ?? String(body.bytes)));
  return [
    ...compareValue(thrown, status, "error.status"),
    ...compareValue(given, text, "error.body"),
  ];
}

async function compareContent(
  value: unknown,
  { contentType, bytes, value: json }: Content,
  { decoded, isText }: Answering,
): Promise<readonly string[]> {
  if (decoded) return compareValue(value, decoded.value);
  if (json !== undefined) return compareValue(value, plain(json));
  const type = essence(contentType);
  if (type === "text/event-stream" || type === "application/jsonl") {
    if (isText && value === String(bytes)) return [];
    const items = await collect(value);
    return type === "application/jsonl"
      ? compareValue(items, readLines(bytes))
      : compareEvents(items, readEvents(String(bytes)));
  }
  if (type.startsWith("text/")) return compareValue(value, String(bytes));
  if (!(value instanceof Blob))
    return [`returned ${show(value)}, expected a Blob`];
  const got = Buffer.from(await value.arrayBuffer());
  return got.equals(bytes) ? [] : [`returned ${got.length} other bytes`];
}

/** Whether the mark that a stream is over is an item is the client's choice. */
function compareEvents(
  items: unknown,
  wanted: readonly Event[],
): readonly string[] {
  const given: readonly unknown[] = Array.isArray(items) ? items : [];
  const hasMark = given.length === wanted.length;
  const events = wanted.filter(({ data }) => hasMark || data !== "[DONE]");
  return compareValue(
    items,
    events.map((event, index) => ({
      ...event,
      data: dataAs(given[index], event),
    })),
  );
}

/** Where the description says that the data of an event is JSON, it is what the text says. */
function dataAs(item: unknown, { data }: Event): unknown {
  const isText =
    typeof item !== "object" ||
    item === null ||
    !("data" in item) ||
    typeof item.data === "string";
  return isText ? data : parse(data);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The items of a stream. */
async function collect(value: unknown): Promise<unknown> {
  if (
    typeof value !== "object" ||
    value === null ||
    !(Symbol.asyncIterator in value)
  )
    return value;
  const items: unknown[] = [];
  for await (const item of value as AsyncIterable<unknown>) items.push(item);
  return items;
}

/** An error in one line, with what caused it. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return show(error);
  const { body } = error as Error & { body?: unknown };
  const cause = error.cause instanceof Error ? ` ← ${error.cause.message}` : "";
  const said = body === undefined ? "" : ` ${show(body)}`;
  return `${error.name}: ${error.message}${cause}${said}`;
}
