import { ExactNumber } from "./exact-number.js";

/** A text without this has no integer that a double could not hold. */
const LONG = /[\d.]{16}|\d[eE]/;

/**
 * `JSON.parse` (RFC 8259) that loses no digit: an integer that is too long for
 * a number is an `ExactNumber`.
 *
 * @throws {SyntaxError} as `JSON.parse` does.
 */
export function parseExact(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return hasLongNumbers(text) ? new Scanner(text).scan() : value;
}

/** Whether a text may have an integer that is too long for a number. */
export const hasLongNumbers = (text: string): boolean => LONG.test(text);

/** An object or array that is not complete. */
type Open = unknown[] | Record<string, unknown>;

const [TAB, SPACE, QUOTE, COMMA, COLON] = [9, 32, 34, 44, 58];
const [OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [
  91, 92, 93, 123, 125,
];

/** Reads a text that is known to be JSON. No recursion: any depth will do. */
class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): unknown {
    const top: unknown[] = [];
    const open: Open[] = [top];
    do {
      const into = open.at(-1) ?? top;
      const code = this.#next();
      if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
        this.#at += 1;
        open.pop();
      } else {
        const key = Array.isArray(into) ? "" : this.#string();
        const value = this.#value();
        add(into, key, value);
        if (isOpen(value)) open.push(value);
      }
    } while (open.length > 1);
    return top[0];
  }

  /** A value; of an object or array only its beginning. */
  #value(): unknown {
    const code = this.#next();
    if (code === QUOTE) return this.#string();
    if (code !== OPEN_LIST && code !== OPEN_OBJECT) return this.#word();
    this.#at += 1;
    return code === OPEN_LIST ? [] : {};
  }

  /** Goes to the next character that says something, and gives its code. */
  #next(): number {
    for (; ; this.#at += 1) {
      const code = this.#text.charCodeAt(this.#at);
      const space = code <= SPACE && code >= TAB;
      if (!space && code !== COMMA && code !== COLON) return code;
    }
  }

  #string(): string {
    const start = this.#at;
    let end = this.#text.indexOf('"', start + 1);
    while (this.#isEscaped(end)) end = this.#text.indexOf('"', end + 1);
    this.#at = end + 1;
    const inner = this.#text.slice(start + 1, end);
    return inner.includes("\\")
      ? (JSON.parse(this.#text.slice(start, end + 1)) as string)
      : inner;
  }

  /** Whether an odd number of backslashes stands before it. */
  #isEscaped(at: number): boolean {
    let before = at - 1;
    while (this.#text.charCodeAt(before) === BACKSLASH) before -= 1;
    return (at - before) % 2 === 0;
  }

  /** A number, `true`, `false` or `null`. */
  #word(): unknown {
    const start = this.#at;
    while (/[\w.+-]/.test(this.#text.charAt(this.#at))) this.#at += 1;
    const word = this.#text.slice(start, this.#at);
    if (word === "true" || word === "false") return word === "true";
    return word === "null" ? null : toNumber(word);
  }
}

const isOpen = (value: unknown): value is Open =>
  typeof value === "object" &&
  value !== null &&
  !(value instanceof ExactNumber);

function toNumber(text: string): number | ExactNumber {
  const nearest = Number(text);
  return Number.isInteger(nearest) && !Number.isSafeInteger(nearest)
    ? new ExactNumber(text, nearest)
    : nearest;
}

function add(into: Open, key: string, value: unknown): void {
  if (Array.isArray(into)) into.push(value);
  else if (key === "__proto__") define(into, key, value);
  else into[key] = value;
}

/** Assigned, it would be the prototype. */
function define(into: object, key: string, value: unknown): void {
  const own = { value, enumerable: true, configurable: true, writable: true };
  Object.defineProperty(into, key, own);
}
