import { ApiError } from "../errors/errors.js";
import { parseJson, type Reader, type Reading } from "../responses/reader.js";
import { cutEvents, type TextEvent } from "./cut-events.js";
import { EventStream, type EventPosition } from "./events.js";
import { readItems } from "./items.js";

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
 * A response of server-sent events: `text/event-stream`. The result is an
 * {@link EventStream}. Where an item is the data alone, an event of the name
 * `error` is thrown as an `ApiError` with that data as its body: its data is
 * none of the items.
 */
/* @__NO_SIDE_EFFECTS__ */
export function eventStream(options: EventStreamOptions = {}): Reader {
  return {
    async read(response, reading) {
      const position: EventPosition = {};
      const cut = cutEvents(response, reading, position);
      const read = (event: TextEvent) =>
        readData(event, options, { response, reading });
      const items = readItems(response, reading, function* (chunk) {
        for (const event of cut(chunk)) {
          if (event.data === DONE) return (position.isOver = true);
          const data = read(event);
          yield options.items === "data" ? data : { ...event, data };
        }
        return false;
      });
      return new EventStream(items, position);
    },
  };
}

interface Received {
  readonly response: Response;
  readonly reading: Reading;
}

function readData(
  { event, data }: TextEvent,
  { items, data: kind }: EventStreamOptions,
  { response, reading }: Received,
): unknown {
  if (items === "data" && event === "error") {
    throw refuse(data, response, reading);
  }
  return kind === "json" ? parseJson(data, response, reading) : data;
}

function refuse(data: string, response: Response, { context }: Reading) {
  const { status, headers } = response;
  const detail = "an error event";
  return new ApiError({ status, headers, body: parse(data), detail }, context);
}

/** Errors are not described: many a server sends them as text. */
function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
}
