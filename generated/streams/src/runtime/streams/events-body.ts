import type { Body, BodyOptions, EncodedBody } from "../bodies/body.js";
import { checkType } from "../bodies/content-type.js";
import { makeBody } from "../bodies/write-body.js";
import { ArgumentError } from "../errors/errors.js";
import { stringify } from "../parameters/json.js";
import { isRecord, toText } from "../parameters/value.js";
import { isIterable } from "./is-iterable.js";
import type { LinesBody } from "./lines.js";
import { streamTexts } from "./stream-texts.js";

export interface EventsOptions {
  readonly contentType: string;
  readonly required?: boolean;
  /**
   * `data`: the items are what the field `data` of each event holds. Default:
   * they are events with their fields.
   */
  readonly items?: "data";
  /** As what `data` is written. Default: as text. */
  readonly data?: "json";
  /** The same of events with these names, where that is something else. */
  readonly named?: Readonly<Record<string, "json" | "text">>;
}

/**
 * A list of events, `text/event-stream` (HTML, section 9.2.6). An async iterable
 * of them is sent as they come, once: such a call is never retried.
 */
/* @__NO_SIDE_EFFECTS__ */
export function events({
  contentType,
  items,
  data,
  named = {},
  ...body
}: EventsOptions): LinesBody {
  const kinds = new Map<unknown, string>(Object.entries(named));
  const write = (item: unknown): string => {
    if (items) return writeFields({ data: item }, data);
    if (!isRecord(item)) throw new ArgumentError("an event is no object");
    // HTML calls it that where the stream does not name it
    return writeFields(item, kinds.get(item["event"] ?? "message") ?? data);
  };
  const encode = (value: unknown, options?: BodyOptions): EncodedBody => {
    checkType(contentType, options);
    if (isIterable(value)) {
      return { payload: streamTexts(value, write), contentType };
    }
    if (!Array.isArray(value)) throw new ArgumentError("the body is no list");
    return { payload: value.map(write).join(""), contentType };
  };
  const made: Body = makeBody({ ...body, contentType, encode });
  return { ...made, items: true };
}

const FIELDS = ["event", "id", "retry", "data"];

/** The fields of an event, and the empty line behind it. */
function writeFields(
  event: Readonly<Record<string, unknown>>,
  kind: string | undefined,
): string {
  const unknown = Object.keys(event).find((name) => !FIELDS.includes(name));
  if (unknown !== undefined) {
    throw new ArgumentError("an event has a field that none can have");
  }
  const lines = FIELDS.filter((name) => event[name] !== undefined).map(
    (name) => {
      const isJson = name === "data" && kind === "json";
      const text = isJson ? stringify(event[name]) : toText(event[name]);
      return writeField(name, text);
    },
  );
  return `${lines.join("")}\n`;
}

/** A line for each line of the data; every other field has one. */
function writeField(name: string, text: string): string {
  const lines = text.split(/\r\n?|\n/);
  if (name !== "data" && (lines.length > 1 || text.includes("\0"))) {
    throw new ArgumentError(`the field ${name} of an event has several lines`);
  }
  return lines.map((line) => `${name}: ${line}\n`).join("");
}
