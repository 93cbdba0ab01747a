import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  DOUBLE_QUOTE,
  HASH,
  isBreak,
  isFlowIndicator,
  LINE_FEED,
  OPEN_BRACE,
  OPEN_BRACKET,
  SINGLE_QUOTE,
  SPACE,
  startsPlain,
  TAB,
} from "./characters.js";
import {
  addItem,
  addMember,
  enter,
  enterPlace,
  leavePlace,
  plainValue,
  type Key,
} from "./collection.js";
import type { Cursor } from "./cursor.js";
import { scanQuoted } from "./quoted.js";
import { giveUp } from "./unsupported.js";

/** Reads flow collections (YAML 1.2 §7.4). Every further line must be indented deeper than `parent`. */
export class FlowReader {
  readonly #cursor: Cursor;
  readonly #parent: number;

  constructor(cursor: Cursor, parent: number) {
    this.#cursor = cursor;
    this.#parent = parent;
  }

  /** The collection that starts here; afterwards the cursor is behind it. */
  readCollection(): unknown {
    const cursor = this.#cursor;
    const start = cursor.at;
    const place = cursor.wanted;
    enter(cursor);
    const isMapping = cursor.code() === OPEN_BRACE;
    cursor.at++;
    const value = isMapping ? this.#readMapping() : this.#readSequence();
    cursor.depth--;
    if (place) place.value = { start, end: cursor.at };
    return value;
  }

  #readMapping(): unknown {
    const cursor = this.#cursor;
    const object: Record<string, unknown> = {};
    while (!this.#closes(CLOSE_BRACE)) {
      const key = this.#readKey();
      this.#skip();
      const outer = enterPlace(cursor, key.name);
      const value = this.#readValue();
      leavePlace(cursor, outer, key);
      addMember(object, key, value);
      this.#separate(CLOSE_BRACE);
    }
    return object;
  }

  #readSequence(): unknown {
    const cursor = this.#cursor;
    const array: unknown[] = [];
    while (!this.#closes(CLOSE_BRACKET)) {
      const outer = enterPlace(cursor, array.length);
      const value = this.#readValue();
      leavePlace(cursor, outer);
      addItem(array, value);
      this.#separate(CLOSE_BRACKET);
    }
    return array;
  }

  #closes(code: number): boolean {
    this.#skip();
    if (this.#cursor.code() !== code) return false;
    this.#cursor.at++;
    return true;
  }

  /** Behind a value there is a comma or the end; anything else is rare or wrong. */
  #separate(close: number): void {
    this.#skip();
    const code = this.#cursor.code();
    if (code === COMMA) this.#cursor.at++;
    else if (code !== close) giveUp();
  }

  #readKey(): Key {
    const cursor = this.#cursor;
    const start = cursor.at;
    const isPlain = !isQuote(cursor.code());
    const name = isPlain ? this.#scanPlain() : this.#scanQuoted();
    const end = cursor.at;
    if (cursor.text.slice(start, end).includes("\n")) giveUp();
    cursor.skipSpaces();
    if (cursor.code() !== COLON) giveUp();
    cursor.at++;
    if (isPlain && !isBreak(cursor.code())) giveUp();
    return { name, start, end, isPlain };
  }

  #readValue(): unknown {
    const cursor = this.#cursor;
    const code = cursor.code();
    if (code === OPEN_BRACE || code === OPEN_BRACKET)
      return this.readCollection();
    const start = cursor.at;
    const value = isQuote(code)
      ? this.#scanQuoted()
      : plainValue(this.#scanPlain());
    if (cursor.wanted) cursor.wanted.value = { start, end: cursor.at };
    return value;
  }

  #scanQuoted(): string {
    const cursor = this.#cursor;
    const { value, end } = scanQuoted(cursor.text, cursor.at, this.#parent);
    cursor.at = end;
    return value;
  }

  /** A plain scalar on one line. */
  #scanPlain(): string {
    const cursor = this.#cursor;
    const { text, at: start } = cursor;
    if (!startsPlain(text, start)) giveUp();
    let at = start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === LINE_FEED || isFlowIndicator(code)) break;
      if (code === TAB) giveUp();
      const next = text.charCodeAt(at + 1);
      if (code === COLON && (isBreak(next) || isFlowIndicator(next))) break;
      if (code === SPACE && next === HASH) break;
    }
    while (text.charCodeAt(at - 1) === SPACE) at--;
    if (at <= start) giveUp();
    cursor.at = at;
    return text.slice(start, at);
  }

  /** Over white space, line ends and comments. */
  #skip(): void {
    const cursor = this.#cursor;
    cursor.skipSpaces();
    if (!cursor.isLineDone()) return;
    const lineEnd = cursor.text.indexOf("\n", cursor.at);
    if (lineEnd < 0) giveUp();
    cursor.nextContent(lineEnd);
    if (cursor.column <= this.#parent || cursor.column < 0) giveUp();
  }
}

function isQuote(code: number): boolean {
  return code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
}
