import { readTexts, splitTexts } from "../bodies/chunks.js";
import { parseJson, type Reader } from "../responses/reader.js";

/** One event of an event stream (HTML, section 9.2.6). */
export interface ServerSentEvent {
  /** Absent where the stream does not name it; HTML calls it `message` then. */
  readonly event?: string;
  readonly data: unknown;
  readonly id?: string;
  /** Milliseconds to wait before connecting again. */
  readonly retry?: number;
}

export interface EventStreamOptions {
  /**
   * What an item is: the event with its fields, or its data alone. Default:
   * `event`.
   */
  readonly items?: "event" | "data";
  /** What the data of an event is. Default: `text`. */
  readonly data?: "text" | "json";
}

/** Data by which many servers say that the stream is over; it is no item. */
const DONE = "[DONE]";

/**
 * A response of server-sent events: `text/event-stream`. The result is an async
 * iterable of them, each as soon as it has arrived. It does not connect again.
 */
/* @__NO_SIDE_EFFECTS__ */
export function eventStream({
  items = "event",
  data: kind = "text",
}: EventStreamOptions = {}): Reader {
  return {
    async read(response, reading) {
      const parse = (data: string) =>
        kind === "json" ? parseJson(data, response, reading) : data;
      const events = readEvents(readTexts(response, reading));
      return readItems(events, parse, items);
    },
  };
}

async function* readItems(
  events: AsyncIterable<TextEvent>,
  parse: (data: string) => unknown,
  items: "event" | "data",
): AsyncGenerator<unknown, void> {
  for await (const event of events) {
    if (event.data === DONE) return;
    const data = parse(event.data);
    yield items === "data" ? data : { ...event, data };
  }
}

type TextEvent = ServerSentEvent & { readonly data: string };

/** One without data, or that has not ended when the stream does, is dropped. */
async function* readEvents(
  texts: AsyncIterable<string>,
): AsyncGenerator<TextEvent, void> {
  let lines: string[] = [];
  for await (const line of splitTexts(unifyLineEnds(texts), "\n")) {
    if (line !== "") lines.push(line);
    else {
      const event = parseEvent(lines);
      lines = [];
      if (event) yield event;
    }
  }
}

/** A line ends with CR, LF or both, which may come in two pieces. */
async function* unifyLineEnds(
  texts: AsyncIterable<string>,
): AsyncGenerator<string, void> {
  let afterReturn = false;
  for await (const text of texts) {
    if (text === "") continue;
    const rest = afterReturn && text.startsWith("\n") ? text.slice(1) : text;
    afterReturn = text.endsWith("\r");
    yield rest.replaceAll(/\r\n?/g, "\n");
  }
}

/** A line without a colon is a name; one that begins with it is a comment. */
function parseEvent(lines: readonly string[]): TextEvent | undefined {
  const values = new Map<string, string>();
  const data: string[] = [];
  for (const line of lines) {
    const colon = line.indexOf(":");
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (name === "data") data.push(value);
    else values.set(name, value);
  }
  if (data.length === 0) return undefined;
  const event = values.get("event");
  const id = values.get("id");
  const retry = values.get("retry");
  return {
    ...(event !== undefined && { event }),
    data: data.join("\n"),
    ...(id !== undefined && !id.includes("\0") && { id }),
    ...(/^\d+$/.test(retry ?? "") && { retry: Number(retry) }),
  };
}
