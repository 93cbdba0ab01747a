import { checkSize } from "../responses/limited-body.js";
import type { Reading } from "../responses/reader.js";
import { cutText } from "./cut-text.js";
import type { EventPosition, ServerSentEvent } from "./events.js";
import type { Cut } from "./items.js";

export type TextEvent = ServerSentEvent & { readonly data: string };

/**
 * Cuts an event stream into its events (HTML, section 9.2.6). One without data
 * is none; one that has not ended when the stream does is dropped.
 */
export function cutEvents(
  response: Response,
  reading: Reading,
  position: EventPosition,
): Cut<TextEvent> {
  const cut = cutText("\n", response, reading, unifyLineEnds());
  let fields: EventFields = { data: [] };
  let size = 0;
  return function* (chunk) {
    for (const line of cut(chunk)) {
      // what stands at the end is no line, because nothing ends it
      if (!chunk) return;
      size += line.length;
      checkSize(size, response, reading);
      if (line !== "") {
        readLine(line, fields, position);
        continue;
      }
      const { data, ...event } = fields;
      if (event.id !== undefined) position.lastEventId = event.id;
      fields = { data: [] };
      size = 0;
      if (data.length > 0)
        yield Object.assign(event, { data: data.join("\n") });
    }
  };
}

/** Those that were read of an event so far. */
interface EventFields {
  readonly data: string[];
  event?: string;
  id?: string;
  retry?: number;
}

/** A line without a colon is a name; one that begins with it is a comment. */
function readLine(
  line: string,
  fields: EventFields,
  position: EventPosition,
): void {
  const colon = line.indexOf(":");
  const name = colon < 0 ? line : line.slice(0, colon);
  const start = line[colon + 1] === " " ? colon + 2 : colon + 1;
  const value = colon < 0 ? "" : line.slice(start);
  if (name === "data") fields.data.push(value);
  if (name === "id" && !value.includes("\0")) fields.id = value;
  if (name === "event") {
    if (value === "") delete fields.event;
    else fields.event = value;
  }
  if (name === "retry" && /^\d+$/.test(value)) {
    position.retryMs = fields.retry = Number(value);
  }
}

/** A line ends with CR, LF or both, which may come in two pieces. */
function unifyLineEnds(): (text: string) => string {
  let afterReturn = false;
  return (text) => {
    if (text === "") return text;
    const rest = afterReturn && text.startsWith("\n") ? text.slice(1) : text;
    afterReturn = text.endsWith("\r");
    return rest.includes("\r") ? rest.replaceAll(/\r\n?/g, "\n") : rest;
  };
}
