import { ConversionError } from "../conversion.js";
import { ApiError, DecodeError } from "../errors/errors.js";
import type { Reader, Reading } from "../responses/reader.js";
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
  readonly data?: DataKind;
  /**
   * The same of the events with these names. Default: as that of the others. An
   * event without a name is called `message` (HTML, section 9.2.6).
   */
  readonly named?: Readonly<Record<string, DataKind>>;
}

type DataKind = "text" | "json";

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
      let number = 0;
      const items = readItems(response, reading, function* (chunk) {
        for (const event of cut(chunk)) {
          if (event.data === DONE) return (position.isOver = true);
          number += 1;
          yield readEvent(event, options, { response, reading, number });
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
  /** Which event of the response it is; the first is 1. */
  readonly number: number;
}

function readEvent(
  event: TextEvent,
  options: EventStreamOptions,
  received: Received,
): unknown {
  const { response, reading } = received;
  const { conversion } = reading;
  const isData = options.items === "data";
  if (isData && event.event === "error") throw refuse(event.data, received);
  const isJson = kindOf(event, options) === "json";
  const text = event.data;
  try {
    if (!conversion) {
      const data: unknown = isJson ? JSON.parse(text) : text;
      return isData ? data : { ...event, data };
    }
    if (isData && isJson) return conversion.parse(text, response);
    const data = isJson ? (conversion.read ?? JSON.parse)(text) : text;
    return conversion.decode(isData ? data : { ...event, data }, response);
  } catch (error) {
    throw misread(error, received);
  }
}

function kindOf(
  { event = "message" }: TextEvent,
  { data, named = {} }: EventStreamOptions,
): DataKind | undefined {
  return Object.hasOwn(named, event) ? named[event] : data;
}

/** The parser's own error is left out, because it quotes the text. */
function misread(
  error: unknown,
  { response, reading: { context }, number }: Received,
): unknown {
  const wrong =
    error instanceof ConversionError
      ? error.message
      : error instanceof SyntaxError && "its data is not JSON";
  return wrong
    ? new DecodeError(`event ${number}: ${wrong}`, response, context)
    : error;
}

function refuse(data: string, { response, reading: { context } }: Received) {
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
