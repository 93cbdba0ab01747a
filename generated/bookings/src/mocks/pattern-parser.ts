/** A regular expression (ECMA-262 §22.2.1), as far as a text can be built from it. */
export type PatternNode =
  /** A character, or one of a class. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "sequence"; readonly parts: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly parts: readonly PatternNode[] }
  | {
      readonly kind: "repeat";
      readonly body: PatternNode;
      readonly min: number;
      readonly max: number;
    }
  /** Matches no character but may refuse: look-around, a word boundary, an anchor within. */
  | { readonly kind: "check"; readonly body: PatternNode };

const EMPTY: PatternNode = { kind: "sequence", parts: [] };
const LONGEST_PATTERN = 2_000;
const DEEPEST = 50;

/** Parses a pattern; `undefined` for what is no regular expression or uses what no text can be built from. */
export function parsePattern(pattern: string): PatternNode | undefined {
  if (pattern.length > LONGEST_PATTERN) return undefined;
  const reader = new Reader(pattern);
  try {
    const node = parseChoice(reader, 0);
    return reader.done ? node : undefined;
  } catch (error) {
    if (error instanceof Unsupported || error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}

class Unsupported extends Error {}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  get atStart(): boolean {
    return this.#at === 0;
  }

  /** The next character, which stays. */
  peek(): string {
    return this.#text.charAt(this.#at);
  }

  /** Takes what matches here; `expression` is sticky. */
  take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.#at;
    const match = expression.exec(this.#text);
    if (match) this.#at += match[0].length;
    return match;
  }
}

function parseChoice(reader: Reader, depth: number): PatternNode {
  if (depth > DEEPEST) throw new Unsupported();
  const parts = [parseSequence(reader, depth)];
  while (reader.take(/\|/y)) parts.push(parseSequence(reader, depth));
  return parts.length === 1 && parts[0] ? parts[0] : { kind: "choice", parts };
}

function parseSequence(reader: Reader, depth: number): PatternNode {
  const parts: PatternNode[] = [];
  while (!reader.done && reader.peek() !== "|" && reader.peek() !== ")") {
    parts.push(parseRepeat(reader, parseAtom(reader, depth)));
  }
  return { kind: "sequence", parts };
}

function parseRepeat(reader: Reader, body: PatternNode): PatternNode {
  const match = reader.take(/(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y);
  if (!match) return body;
  const [, sign, least = "", comma, most] = match;
  if (sign !== undefined) {
    return {
      kind: "repeat",
      body,
      min: sign === "+" ? 1 : 0,
      max: sign === "?" ? 1 : Infinity,
    };
  }
  const min = Number(least);
  return {
    kind: "repeat",
    body,
    min,
    max: comma === "" ? min : most ? Number(most) : Infinity,
  };
}

function parseAtom(reader: Reader, depth: number): PatternNode {
  const { atStart } = reader;
  if (reader.take(/\^/y))
    return atStart || depth > 0 ? EMPTY : { kind: "check", body: EMPTY };
  if (reader.take(/\$/y))
    return reader.done || depth > 0 ? EMPTY : { kind: "check", body: EMPTY };
  if (reader.take(/\\[bB]/y)) return { kind: "check", body: EMPTY };
  const group = reader.take(/\((\?(?:[:=!]|<[=!]|<[A-Za-z_$][\w$]*>))?/y);
  if (group) return parseGroup(reader, group[1] ?? "", depth);
  if (reader.take(/\[/y)) return { kind: "text", text: parseClass(reader) };
  if (reader.take(/\./y)) return { kind: "text", text: "a" };
  return { kind: "text", text: pick(parseCharacter(reader)) };
}

function parseGroup(
  reader: Reader,
  opening: string,
  depth: number,
): PatternNode {
  const body = parseChoice(reader, depth + 1);
  if (!reader.take(/\)/y)) throw new Unsupported();
  return /^\?<?[=!]$/.test(opening) ? { kind: "check", body } : body;
}

/** A set of characters. */
type CharacterSet = (character: string) => boolean;

const set =
  (expression: RegExp): CharacterSet =>
  (character) =>
    expression.test(character);

const CLASSES: ReadonlyMap<string, CharacterSet> = new Map([
  ["d", set(/^\d$/)],
  ["D", set(/^\D$/)],
  ["w", set(/^\w$/)],
  ["W", set(/^\W$/)],
  ["s", set(/^\s$/)],
  ["S", set(/^\S$/)],
]);
const CONTROLS: ReadonlyMap<string, string> = new Map([
  ["t", "\t"],
  ["n", "\n"],
  ["r", "\r"],
  ["f", "\f"],
  ["v", "\v"],
  ["0", "\0"],
]);

/** One character, escaped or not, or a class escape. */
function parseCharacter(reader: Reader): string | CharacterSet {
  const property = reader.take(/\\([pP])\{[\w=]+\}/y);
  if (property) return set(new RegExp(`^${property[0]}$`, "u"));
  const code = reader.take(
    /\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|u\{([\dA-Fa-f]{1,6})\})/y,
  );
  if (code)
    return String.fromCodePoint(
      Number.parseInt(code[1] ?? code[2] ?? code[3] ?? "", 16),
    );
  const escape = reader.take(/\\([\s\S])/y)?.[1];
  if (escape !== undefined) {
    if (/[1-9ckpPxu]/.test(escape)) throw new Unsupported();
    return CLASSES.get(escape) ?? CONTROLS.get(escape) ?? escape;
  }
  const plain = reader.take(/[^\\*+?)]/uy)?.[0];
  if (plain === undefined) throw new Unsupported();
  return plain;
}

const PREFERRED =
  "a1A0bcdefxyz23456789BCDEFXYZ-_. ,:;/@#!?=&%+*~'\"()[]{}<>|^$\\`éÀ\t\n";

function pick(one: string | CharacterSet): string {
  if (typeof one === "string") return one;
  const found = [...PREFERRED].find(one);
  if (found === undefined) throw new Unsupported();
  return found;
}

/** The rest of a class behind its `[`: the character of it that reads best. */
function parseClass(reader: Reader): string {
  const negated = reader.take(/\^/y) !== null;
  const members: CharacterSet[] = [];
  const starts: string[] = [];
  while (!reader.take(/\]/y)) {
    const first = parseMember(reader);
    if (typeof first === "string") starts.push(first);
    members.push(typeof first === "string" ? parseRange(reader, first) : first);
  }
  const holds: CharacterSet = (character) =>
    members.some((member) => member(character)) !== negated;
  return [...PREFERRED, ...starts].find(holds) ?? pick(holds);
}

function parseMember(reader: Reader): string | CharacterSet {
  if (reader.done) throw new Unsupported();
  if (reader.take(/\\b/y)) return "\b";
  return reader.take(/[*+?)^$.|({[]/y)?.[0] ?? parseCharacter(reader);
}

function parseRange(reader: Reader, first: string): CharacterSet {
  if (!reader.take(/-(?!\])/y)) return (character) => character === first;
  const last = parseMember(reader);
  if (typeof last !== "string")
    return (character) =>
      character === first || character === "-" || last(character);
  return (character) => character >= first && character <= last;
}
