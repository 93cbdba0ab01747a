import { decodeEntities, htmlToMarkdown } from "./html.js";
import { CODE_SPAN } from "./markdown.js";

/** What begins a block that is no paragraph (CommonMark §4, §5): a rule, code, a list, a quote, a table. */
const BLOCK =
  /^(?: {4}|\t)|^ {0,3}(?:(?:[-*_] *){3,}$|[-+*] |\d{1,9}[.)] |[>|]|```|~~~)/;

const HEADING = /^ {0,3}#{1,6}(?: |$)/;

/** Below a line, it makes a heading of it (CommonMark §4.3). */
const UNDERLINE = /^ {0,3}(?:=+|-{2,}) *$/;

const FENCE = /^ {0,3}(?:```|~~~)/;

/**
 * The first paragraphs of a description in CommonMark, as text with code spans: what stands before the first heading, list or
 * table. Headings and blocks above them are passed over. Without a paragraph it is all there is, in one.
 */
export function openingParagraphs(text: string): string[] {
  const paragraphs: string[] = [];
  let lines: string[] = [];
  let fenced = false;
  const end = () => {
    const paragraph = withoutMarkup(lines.join(" "));
    if (paragraph) paragraphs.push(paragraph);
    lines = [];
  };
  const written = htmlToMarkdown(text).split(/\r\n|[\n\r]/);
  for (const line of written) {
    const isFence = FENCE.test(line);
    if (isFence) fenced = !fenced;
    const isHeading = HEADING.test(line);
    if (lines.length > 0 && UNDERLINE.test(line)) lines = [];
    else if (!fenced && !isFence && !isHeading && !isBlock(line, lines)) {
      if (line.trim()) lines.push(line.trim());
      else end();
      continue;
    } else end();
    if (paragraphs.length > 0) return paragraphs;
  }
  end();
  return paragraphs.length > 0 ? paragraphs : listAll(written);
}

/** {@link openingParagraphs} in one. */
export const openingText = (text: string): string =>
  openingParagraphs(text).join(" ");

/** Indented text goes on with a paragraph that has begun. */
const isBlock = (line: string, begun: readonly string[]): boolean =>
  BLOCK.test(begun.length > 0 ? line.trimStart() : line);

function listAll(lines: readonly string[]): string[] {
  const texts = lines.map((line) =>
    line.replace(/^\s*(?:#{1,6}|[-+*>]|\d{1,9}[.)]) /, ""),
  );
  const all = withoutMarkup(texts.join(" "));
  return all ? [all] : [];
}

/** A line of CommonMark without its links, images and emphasis; their texts stay, and so do code spans. */
function withoutMarkup(line: string): string {
  const texts: string[] = [];
  const parts = line.split(CODE_SPAN);
  // between two texts stand the fence and the code
  for (let index = 0; index < parts.length; index += 3) {
    const [text = "", , code] = parts.slice(index, index + 3);
    texts.push(decodeEntities(withoutLinks(text)));
    if (code !== undefined) texts.push(`\`${code}\``);
  }
  return texts.join("").replace(/\s+/g, " ").trim();
}

const TARGET = String.raw`\((?:[^()\s]|\([^()\s]{0,200}\)){0,1000}(?:\s+"[^"]{0,200}")?\)`;
const IMAGE = new RegExp(String.raw`!\[[^[\]]{0,500}\]${TARGET}`, "g");
const LINK = new RegExp(String.raw`\[([^[\]]{0,500})\]${TARGET}`, "g");

function withoutLinks(text: string): string {
  return text
    .replace(IMAGE, "")
    .replace(LINK, "$1")
    .replace(/\[([^[\]]{1,500})\]\[[^[\]]{0,200}\]/g, "$1")
    .replace(/<((?:https?:\/\/|mailto:)[^<>\s]{1,1000})>/g, "$1")
    .replace(/(\*\*|__)(?=\S)([^*_]{0,500}[^*_\s])\1/g, "$2")
    .replace(
      /(?<![\w*\\])([*_])(?=[^\s*_])([^*_]{0,500}[^*_\s\\]|)\1(?![\w*])/g,
      "$2",
    )
    .replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
