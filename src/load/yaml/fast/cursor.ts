import type { Wanted } from "../../position/wanted.js";
import { HASH, isBreak, LINE_FEED, SPACE, TAB } from "./characters.js";
import { giveUp } from "./unsupported.js";

/** Where reading is in a text. */
export class Cursor {
  readonly text: string;
  /** The next character to read. */
  at = 0;
  /** Of the next content, when `at` is at a line's first one; -1 at the end of the text. */
  column = 0;
  /** Behind the last content that was read. */
  end = 0;
  /** Of open collections. */
  depth = 0;
  /** Places wanted in the value that is read next. */
  wanted: Wanted | undefined;

  constructor(text: string, wanted?: Wanted) {
    this.text = text;
    this.wanted = wanted;
  }

  /** The character code at an offset from here; NaN behind the end. */
  code(offset = 0): number {
    return this.text.charCodeAt(this.at + offset);
  }

  skipSpaces(): void {
    while (this.code() === SPACE) this.at++;
  }

  /** Whether nothing but a comment follows on the line, before which there is white space. */
  isLineDone(): boolean {
    const code = this.code();
    if (code === HASH) {
      const before = this.text.charCodeAt(this.at - 1);
      return this.at === 0 || before === SPACE || before === LINE_FEED;
    }
    return code === LINE_FEED || Number.isNaN(code);
  }

  /** From behind a value to the next content: nothing else may follow on the line. */
  endLine(): void {
    this.skipSpaces();
    if (!this.isLineDone()) giveUp();
    const lineEnd = this.text.indexOf("\n", this.at);
    this.nextContent(lineEnd < 0 ? this.text.length : lineEnd);
  }

  /**
   * To the first content behind the line that ends at `lineEnd`, over empty lines and comments. Gives up at the marker of
   * a document unless that is `allowed`.
   */
  nextContent(lineEnd: number, allowed = false): void {
    const { text } = this;
    let end = lineEnd;
    while (end < text.length) {
      const start = end + 1;
      this.at = start;
      this.skipSpaces();
      const code = this.code();
      if (code === TAB) giveUp();
      if (code === LINE_FEED) end = this.at;
      else if (code === HASH) end = this.#lineEnd();
      else if (this.at >= text.length) break;
      else {
        this.column = this.at - start;
        if (this.column === 0 && !allowed && isMarker(text, start)) giveUp();
        return;
      }
    }
    this.at = text.length;
    this.column = -1;
  }

  #lineEnd(): number {
    const end = this.text.indexOf("\n", this.at);
    return end < 0 ? this.text.length : end;
  }
}

/** `---` or `...`, which end a document. */
export function isMarker(text: string, at: number): boolean {
  const marker = text.slice(at, at + 3);
  return (
    (marker === "---" || marker === "...") && isBreak(text.charCodeAt(at + 3))
  );
}
