/** An element as it stands in a document, with the names as written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly attributes: Map<string, string>;
  readonly children: (XmlElement | string)[];
}

/** Attributes that are data: not namespaces, nor what a schema needs. */
export function listAttributes({ attributes }: XmlElement): [string, string][] {
  return [...attributes].filter(
    ([name]) => !/^(xmlns|xsi:.*|xmlns:.*)$/.test(name),
  );
}

/** Characters that a document may have, at most. */
const MAX_LENGTH = 64 * 1024 * 1024;
/** Elements inside each other, at most. */
export const MAX_DEPTH = 200;

/**
 * Reads a document (XML 1.0) into its elements. It takes no part in what makes
 * XML dangerous: a document type, and so every entity but the five predefined
 * ones, is refused; nothing is ever fetched.
 *
 * @throws {SyntaxError} if the document is not well-formed, too long, or nested
 * too deep. The message does not quote it.
 */
export function parseXml(text: string): XmlElement {
  if (text.length > MAX_LENGTH) throw new SyntaxError("the XML is too long");
  const source = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const parser = new Parser(source);
  while (!parser.done) parser.readNext();
  return parser.end();
}

const NAME = "[^\\s/<>=\"'&!?]+";
const START = new RegExp(`<(${NAME})`, "y");
const ATTRIBUTE = new RegExp(
  `\\s+(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`,
  "y",
);
const START_END = /\s*(\/?)>/y;
const END = new RegExp(`</(${NAME})\\s*>`, "y");

/** The state of one reading. */
class Parser {
  readonly #text: string;
  #at = 0;
  readonly #open: OpenElement[] = [];
  #root: XmlElement | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  end(): XmlElement {
    if (!this.#root || this.#open.length > 0) throw malformed("ends too early");
    return this.#root;
  }

  readNext(): void {
    const next = this.#text.indexOf("<", this.#at);
    const end = next < 0 ? this.#text.length : next;
    if (end > this.#at) {
      this.#addText(decodeText(this.#text.slice(this.#at, end)));
      this.#at = end;
    } else {
      this.#readMarkup();
    }
  }

  #readMarkup(): void {
    const starts = (mark: string) => this.#text.startsWith(mark, this.#at);
    if (starts("<!--")) this.#skipTo("-->", 4);
    else if (starts("<?")) this.#skipTo("?>", 2);
    else if (starts("<![CDATA[")) this.#addText(this.#skipTo("]]>", 9), true);
    else if (starts("<!")) throw malformed("has a document type");
    else if (starts("</")) this.#close();
    else this.#start();
  }

  /** The text up to a mark, behind which reading goes on. */
  #skipTo(mark: string, offset: number): string {
    const from = this.#at + offset;
    const end = this.#text.indexOf(mark, from);
    if (end < 0) throw malformed("ends too early");
    this.#at = end + mark.length;
    return this.#text.slice(from, end);
  }

  #addText(text: string, literal = false): void {
    const parent = this.#open.at(-1);
    if (parent) parent.children.push(text);
    else if (literal || text.trim() !== "") {
      throw malformed("has text outside of its element");
    }
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text) ?? undefined;
    if (found) this.#at = pattern.lastIndex;
    return found;
  }

  #start(): void {
    const name = this.#match(START)?.[1];
    if (name === undefined) throw malformed("has a broken tag");
    const element = { name, attributes: this.#attributes(), children: [] };
    const end = this.#match(START_END);
    if (!end) throw malformed("has a broken tag");
    this.#place(element);
    if (end[1] !== "/") this.#open.push(element);
    if (this.#open.length > MAX_DEPTH) throw malformed("is nested too deep");
  }

  #place(element: OpenElement): void {
    const parent = this.#open.at(-1);
    if (parent) parent.children.push(element);
    else if (this.#root) throw malformed("has more than one element");
    else this.#root = element;
  }

  #attributes(): Map<string, string> {
    const attributes = new Map<string, string>();
    let found = this.#match(ATTRIBUTE);
    for (; found; found = this.#match(ATTRIBUTE)) {
      const [, name = "", double, single = ""] = found;
      if (attributes.has(name)) throw malformed("repeats an attribute");
      // literal white space is spaces (XML 1.0, section 3.3.3)
      const value = (double ?? single).replace(/[\t\n]/g, " ");
      attributes.set(name, decodeText(value));
    }
    return attributes;
  }

  #close(): void {
    const name = this.#match(END)?.[1];
    if (name === undefined || this.#open.pop()?.name !== name) {
      throw malformed("has an end tag that does not match");
    }
  }
}

function malformed(problem: string): SyntaxError {
  return new SyntaxError(`the XML ${problem}`);
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

function decodeText(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&([^;&]{0,12};)?/g, (_, name: string | undefined) =>
    decodeEntity(name?.slice(0, -1) ?? ""),
  );
}

function decodeEntity(name: string): string {
  const known = ENTITIES.get(name);
  if (known !== undefined) return known;
  const [, hex, decimal] = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name) ?? [];
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? "NaN");
  if (!(code > 0 && code <= 0x10_ff_ff))
    throw malformed("has an unknown entity");
  return String.fromCodePoint(code);
}
