import type { ReportInText } from "../failure.js";
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  skipSpace,
} from "./scan.js";
import { checkString } from "./check-string.js";

/** The keys of an open object, or `undefined` for an open array. */
type Open = Set<string> | undefined;

const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const WORD = /[^\s,:[\]{}"]+/y;

/**
 * Finds what `JSON.parse` says without a place, or does not say: the first syntax error (RFC 8259), and every duplicate
 * key. Not recursive, since it also meets text that is nested too deep. Runs only when something seems to be wrong.
 * Returns whether nothing is.
 */
export function checkJson(text: string, report: ReportInText): boolean {
  const check = new JsonCheck(text, report);
  try {
    check.run();
    return check.isSound;
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    const { message: reason, offset } = error;
    report("GC_SYNTAX", { format: "JSON", reason }, { offset });
    return false;
  }
}

class JsonFault extends Error {
  readonly offset: number;
  constructor(reason: string, offset: number) {
    super(reason);
    this.offset = offset;
  }
}

class JsonCheck {
  readonly #text: string;
  readonly #report: ReportInText;
  readonly #open: Open[] = [];
  isSound = true;
  #at = 0;

  constructor(text: string, report: ReportInText) {
    this.#text = text;
    this.#report = report;
  }

  run(): void {
    do this.#value();
    while (this.#close());
    if (this.#at < this.#text.length)
      throw new JsonFault("the document has ended before", this.#at);
  }

  /** Up to the end of a scalar, or behind the opening of a container whose first value comes next. */
  #value(): void {
    for (;;) {
      const code = this.#next();
      if (code !== OPEN_BRACE && code !== OPEN_BRACKET) return this.#scalar();
      this.#at++;
      this.#open.push(code === OPEN_BRACE ? new Set() : undefined);
      const isEmpty =
        this.#next() === (code === OPEN_BRACE ? CLOSE_BRACE : CLOSE_BRACKET);
      if (isEmpty) return;
      this.#key();
    }
  }

  /** Behind a value: closes what ends here. Returns whether another value follows. */
  #close(): boolean {
    while (this.#open.length > 0) {
      const isObject = this.#open.at(-1) !== undefined;
      const code = this.#next();
      if (code === COMMA) {
        this.#at++;
        this.#key();
        return true;
      }
      if (code !== (isObject ? CLOSE_BRACE : CLOSE_BRACKET))
        throw new JsonFault(
          `expected "," or "${isObject ? "}" : "]"}"`,
          this.#at,
        );
      this.#at++;
      this.#open.pop();
    }
    this.#next();
    return false;
  }

  /** In an object, the name and colon before a value. */
  #key(): void {
    const keys = this.#open.at(-1);
    if (!keys) return;
    if (this.#next() !== QUOTE)
      throw new JsonFault("expected a name in double quotes", this.#at);
    const offset = this.#at;
    const key = JSON.parse(this.#string()) as string;
    const end = this.#at;
    if (keys.has(key)) {
      this.isSound = false;
      this.#report("GC_DUPLICATE_KEY", { key }, { offset, end });
    }
    keys.add(key);
    if (this.#next() !== COLON) throw new JsonFault('expected ":"', this.#at);
    this.#at++;
  }

  #scalar(): void {
    if (this.#next() === QUOTE) {
      this.#string();
      return;
    }
    const scalar = this.#match(SCALAR);
    const word = this.#match(WORD);
    if (scalar === "" || scalar !== word)
      throw new JsonFault("expected a value", this.#at);
    this.#at += scalar.length;
  }

  #string(): string {
    const start = this.#at;
    const { end, fault } = checkString(this.#text, start);
    if (fault !== undefined) throw new JsonFault(fault, end);
    this.#at = end;
    return this.#text.slice(start, end);
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.[0] ?? "";
  }

  #next(): number {
    this.#at = skipSpace(this.#text, this.#at);
    return this.#text.charCodeAt(this.#at);
  }
}
