/** A tag or a comment; bounded, so that many `<` cost no more than they are long. */
const MARKUP =
  /<!--(?:(?!<!--)[\s\S]){0,5000}?-->|<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s[^<>]{0,2000})?)\/?>/g;

/** Code, in which `<` is no markup (CommonMark §4.5, §6.1). */
const CODE =
  /^[ \t]*(```|~~~)[\s\S]*?(?:^[ \t]*\1|$(?![\s\S]))|(?<!`)(`+)(?!`)[^`]*\2/gm;

const INLINE: ReadonlyMap<string, string> = new Map([
  ["b", "**"],
  ["strong", "**"],
  ["i", "_"],
  ["em", "_"],
]);

/** Tags that only say how text looks, or hold other tags. */
const DROPPED = new Set(
  (
    "span font u small big nobr center section article header footer thead tbody tfoot sup sub colgroup col abbr " +
    "label mark ins blockquote dl"
  ).split(" "),
);

/** Tags that begin a block of their own. */
const BLOCKS = new Set(["p", "div", "hr", "dt", "dd"]);

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["nbsp", " "],
  ["emsp", " "],
  ["ensp", " "],
  ["thinsp", " "],
  ["quot", '"'],
  ["apos", "'"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["hellip", "…"],
  ["rsquo", "’"],
  ["lsquo", "‘"],
  ["rdquo", "”"],
  ["ldquo", "“"],
  ["bull", "•"],
  ["middot", "·"],
  ["rarr", "→"],
  ["larr", "←"],
  ["laquo", "«"],
  ["raquo", "»"],
  ["times", "×"],
  ["deg", "°"],
  ["copy", "©"],
  ["reg", "®"],
  ["trade", "™"],
]);

const BARE: ReadonlyMap<string, string> = new Map([
  ...ENTITIES,
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
]);

/**
 * HTML in a description as the Markdown that says the same, for those who read the source: paragraphs, lists, links,
 * emphasis, code, headings and tables. Tags that HTML does not know, such as `<branch>`, are text. Code stays as it is.
 */
export function htmlToMarkdown(text: string): string {
  if (!/<[A-Za-z!/]|&[#\w]+;/.test(text)) return text;
  let converted = "";
  let end = 0;
  for (const match of text.matchAll(CODE)) {
    converted += convert(text.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return converted + convert(text.slice(end));
}

function convert(text: string): string {
  const flat = text.replace(/^[ \t]+(?=<\/?[A-Za-z])/gm, "");
  const parts: string[] = [];
  const writer = new Writer();
  let end = 0;
  for (const match of flat.matchAll(MARKUP)) {
    const [all, slash = "", name = "", attributes = ""] = match;
    const before = flat.slice(end, match.index);
    parts.push(writer.text(before));
    parts.push(
      all.startsWith("<!--")
        ? ""
        : (writer.tag(name.toLowerCase(), slash === "/", attributes) ?? all),
    );
    end = match.index + all.length;
  }
  parts.push(writer.text(flat.slice(end)), writer.close());
  return parts.join("");
}

/** Writes one run of text and tags; what is open at its end is closed. */
class Writer {
  readonly #lists: ("ul" | "ol")[] = [];
  readonly #open: string[] = [];
  #link: string | undefined;
  #pre = false;
  #code = false;
  #cells = 0;
  #rows = 0;

  text(text: string): string {
    if (this.#pre || this.#code) return decode(text, BARE).replaceAll("`", "'");
    return decode(text, ENTITIES);
  }

  /** What a tag becomes; `undefined` for one that is text. */
  tag(name: string, closing: boolean, attributes: string): string | undefined {
    if (name === "pre") return this.#setPre(!closing);
    if (this.#pre) return "";
    if (name === "code" || name === "tt" || name === "kbd")
      return this.#setCode(!closing);
    if (this.#code) return "";
    if (INLINE.has(name)) return this.#emphasise(name, closing);
    if (name === "a")
      return closing ? this.#closeLink() : this.#openLink(attributes);
    if (name === "br") return "\n";
    if (/^h[1-6]$/.test(name))
      return closing ? "\n\n" : `\n\n${"#".repeat(Number(name[1]))} `;
    if (BLOCKS.has(name)) return "\n\n";
    if (name === "ul" || name === "ol") return this.#list(name, closing);
    if (name === "li") return closing ? "" : this.#item();
    if (DROPPED.has(name)) return "";
    return this.#table(name, closing);
  }

  close(): string {
    const code = this.#code ? "`" : "";
    const emphasis = this.#open.reverse().map((name) => INLINE.get(name) ?? "");
    return `${code}${emphasis.join("")}${this.#closeLink()}${this.#pre ? "\n```\n" : ""}`;
  }

  #setPre(open: boolean): string {
    if (this.#pre === open) return "";
    this.#pre = open;
    return open ? "\n\n```\n" : "\n```\n\n";
  }

  #setCode(open: boolean): string {
    if (this.#code === open) return "";
    this.#code = open;
    return "`";
  }

  #emphasise(name: string, closing: boolean): string {
    if (!closing) this.#open.push(name);
    else if (this.#open.at(-1) === name) this.#open.pop();
    else return "";
    return INLINE.get(name) ?? "";
  }

  /** Only addresses that a reader may follow become links. */
  #openLink(attributes: string): string {
    const [, , url = ""] =
      /\bhref\s*=\s*(["']?)([^"'\s<>]+)\1/i.exec(attributes) ?? [];
    if (
      this.#link !== undefined ||
      !/^(https?:\/\/|mailto:|[#/.])[^()]*$/i.test(url)
    )
      return "";
    this.#link = url;
    return "[";
  }

  #closeLink(): string {
    const url = this.#link;
    this.#link = undefined;
    return url === undefined ? "" : `](${url})`;
  }

  #list(name: "ul" | "ol", closing: boolean): string {
    if (!closing) this.#lists.push(name);
    else this.#lists.pop();
    return this.#lists.length > (closing ? 0 : 1) ? "" : "\n\n";
  }

  #item(): string {
    const depth = Math.min(Math.max(this.#lists.length, 1), 6);
    const mark = this.#lists.at(-1) === "ol" ? "1." : "-";
    return `\n${"  ".repeat(depth - 1)}${mark} `;
  }

  /** Rows of cells between bars, with the rule that Markdown wants below the first. */
  #table(name: string, closing: boolean): string | undefined {
    if (name === "table") {
      this.#rows = 0;
      this.#cells = 0;
      return "\n\n";
    }
    if (name === "tr") {
      if (!closing) {
        this.#cells = 0;
        return "\n|";
      }
      const rule =
        this.#rows++ === 0 ? `\n|${" --- |".repeat(this.#cells)}` : "";
      return rule;
    }
    if (name !== "td" && name !== "th") return undefined;
    if (closing) return " |";
    this.#cells++;
    return " ";
  }
}

/** Named characters, as far as they are in the table, and numbered ones; others stay as they are written. */
function decode(text: string, known: ReadonlyMap<string, string>): string {
  return text.replace(
    /&(#?\w{2,8});/g,
    (all, name: string) =>
      known.get(name.toLowerCase()) ?? numbered(name) ?? all,
  );
}

/** A character by its number (CommonMark §2.5), if it can be seen and is no markup in Markdown or HTML. */
function numbered(name: string): string | undefined {
  const [, hex, decimal] = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name) ?? [];
  const code = parseInt(hex ?? decimal ?? "", hex === undefined ? 10 : 16);
  if (!(code <= 0x10ffff)) return undefined;
  const character = String.fromCodePoint(code);
  return /["'(),\-./:;]|[^\x00-\x7f\p{C}\p{Z}]/u.test(character)
    ? character
    : undefined;
}

/** The characters that HTML's names and numbers stand for. */
export const decodeEntities = (text: string): string => decode(text, BARE);
