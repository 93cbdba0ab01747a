import {
  BAR,
  COLON,
  DASH,
  DOUBLE_QUOTE,
  GREATER,
  HASH,
  isBreak,
  LINE_FEED,
  OPEN_BRACE,
  OPEN_BRACKET,
  SINGLE_QUOTE,
  SPACE,
  startsPlain,
  TAB,
} from "./characters.js";
import { scanBlockScalar } from "./block-scalar.js";
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
import { FlowReader } from "./flow.js";
import { scanPlain } from "./plain.js";
import { scanQuoted } from "./quoted.js";
import { giveUp } from "./unsupported.js";

/** Longest key that may stand before its `:` (YAML 1.2 §7.4.2). */
const MAX_KEY = 1024;

/**
 * Reads block collections (YAML 1.2 §8.2). Between two calls the cursor is at the first character of a content line,
 * with its column, or at the end of the text.
 */
export class BlockReader {
  readonly #cursor: Cursor;

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

  /** The node that starts here, in a collection that is indented by `parent`. */
  readNode(parent: number): unknown {
    const cursor = this.#cursor;
    const { at: start, wanted: place } = cursor;
    const key = this.#atDash() ? undefined : this.#findKey(parent);
    if (!key && !this.#atDash()) return this.#readInline(parent);
    enter(cursor);
    const value = key ? this.#readMapping(key) : this.#readSequence();
    cursor.depth--;
    if (place) place.value = { start, end: cursor.end };
    return value;
  }

  #readMapping(first: Key): unknown {
    const cursor = this.#cursor;
    const { column } = cursor;
    const object: Record<string, unknown> = {};
    let key: Key | undefined = first;
    for (;;) {
      if (!key) return giveUp();
      const outer = enterPlace(cursor, key.name);
      const value = this.#readMember(column);
      leavePlace(cursor, outer, key);
      addMember(object, key, value);
      if (cursor.column !== column) break;
      key = this.#atDash() ? undefined : this.#findKey(column);
    }
    return cursor.column > column ? giveUp() : object;
  }

  /** The value behind a key's colon. */
  #readMember(column: number): unknown {
    const cursor = this.#cursor;
    cursor.skipSpaces();
    if (!cursor.isLineDone()) return this.#readInline(column);
    cursor.end = cursor.at;
    cursor.endLine();
    if (cursor.column > column) return this.readNode(column);
    // The items of a member may be indented as the member is.
    const isSequence = cursor.column === column && this.#atDash();
    return isSequence ? this.readNode(column) : plainValue("");
  }

  #readSequence(): unknown {
    const cursor = this.#cursor;
    const { column } = cursor;
    const array: unknown[] = [];
    do {
      const outer = enterPlace(cursor, array.length);
      addItem(array, this.#readItem(column));
      leavePlace(cursor, outer);
    } while (cursor.column === column && this.#atDash());
    return cursor.column > column ? giveUp() : array;
  }

  #readItem(column: number): unknown {
    const cursor = this.#cursor;
    const dash = cursor.at++;
    const place = cursor.wanted;
    cursor.end = cursor.at;
    cursor.skipSpaces();
    if (!cursor.isLineDone()) {
      cursor.column = column + cursor.at - dash;
      return this.readNode(column);
    }
    cursor.endLine();
    if (cursor.column > column) return this.readNode(column);
    if (place) place.value = { start: dash, end: dash + 1 };
    return plainValue("");
  }

  /** A scalar or flow collection, and over the rest of its line. */
  #readInline(parent: number): unknown {
    const cursor = this.#cursor;
    const { at: start, wanted: place } = cursor;
    const value = this.#scanInline(parent);
    cursor.end = cursor.at;
    if (place) place.value = { start, end: cursor.end };
    cursor.endLine();
    return value;
  }

  #scanInline(parent: number): unknown {
    const cursor = this.#cursor;
    const { text, at } = cursor;
    const code = cursor.code();
    if (code === OPEN_BRACE || code === OPEN_BRACKET)
      return new FlowReader(cursor, parent).readCollection();
    const isQuoted = code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
    const isBlock = code === BAR || code === GREATER;
    const scan = isQuoted ? scanQuoted : isBlock ? scanBlockScalar : scanPlain;
    const { value, end } = scan(text, at, parent);
    cursor.at = end;
    return isQuoted || isBlock ? value : plainValue(value);
  }

  /** Whether an item of a sequence starts here. */
  #atDash(): boolean {
    return this.#cursor.code() === DASH && isBreak(this.#cursor.code(1));
  }

  /** The key that starts here, if one does; then the cursor is behind its colon. */
  #findKey(parent: number): Key | undefined {
    const cursor = this.#cursor;
    const { text, at: start } = cursor;
    const code = cursor.code();
    const isPlain = code !== DOUBLE_QUOTE && code !== SINGLE_QUOTE;
    const found = isPlain
      ? findPlainKey(text, start)
      : findQuotedKey(text, start, parent);
    if (!found) return undefined;
    if (found.colon - start > MAX_KEY) giveUp();
    cursor.at = found.colon + 1;
    return { name: found.name, start, end: found.end, isPlain };
  }
}

interface FoundKey {
  readonly name: string;
  readonly end: number;
  readonly colon: number;
}

function findPlainKey(text: string, start: number): FoundKey | undefined {
  if (!startsPlain(text, start)) return undefined;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === COLON && isBreak(text.charCodeAt(at + 1))) {
      let end = at;
      while (text.charCodeAt(end - 1) === SPACE) end--;
      return { name: text.slice(start, end), end, colon: at };
    }
    if (code === LINE_FEED) return undefined;
    if (code === TAB) giveUp();
    if (code === HASH && text.charCodeAt(at - 1) === SPACE) return undefined;
  }
  return undefined;
}

function findQuotedKey(
  text: string,
  start: number,
  parent: number,
): FoundKey | undefined {
  const { value, end } = scanQuoted(text, start, parent);
  let colon = end;
  while (text.charCodeAt(colon) === SPACE) colon++;
  if (text.charCodeAt(colon) !== COLON) return undefined;
  const isKey =
    isBreak(text.charCodeAt(colon + 1)) &&
    !text.slice(start, end).includes("\n");
  return isKey ? { name: value, end, colon } : giveUp();
}
