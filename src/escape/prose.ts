import { commentLine } from "./comment.js";
import { htmlToMarkdown } from "./html.js";

/** What a property of an interface has room for in a file of 80 columns. */
const WIDTH = 75;

/** Lines that mean something as they are: tables, code, quotes, headings, HTML, indented code. */
const KEEP = /^\s*(?:[|<>#]|```|~~~)|^(?: {4}|\t)/;

/** What would begin a new block if it came to stand at the start of a line (CommonMark §4, §5), or a TSDoc tag. */
const OPENS_BLOCK =
  /^(?:[-+*]$|=+$|-+$|#{1,6}$|[|>@]|```|~~~|\d+[.)]$|\/\/|\{@)/;

/**
 * CommonMark text for a doc comment: the author's lines, each made safe. Long ones are broken between words, with what
 * goes on behind them in the middle of a sentence.
 */
export function proseLines(text: string): string[] {
  const lines: string[] = [];
  let fence: string | undefined;
  const written = htmlToMarkdown(text).trim();
  const given = trimBlank(written.split(/\r\n|[\n\r\u2028\u2029]/));
  for (const line of joinBroken(given)) {
    const mark = /^\s*(```|~~~)/.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || fence === mark))
      fence = fence === undefined ? mark : undefined;
    const kept =
      fence !== undefined ||
      mark !== undefined ||
      line.length <= WIDTH ||
      KEEP.test(line);
    for (const part of kept ? [line] : wrap(line))
      lines.push(commentLine(part));
  }
  return lines;
}

/** A line that a sentence goes on behind, and one that a sentence goes on with. */
const GOES_ON = /[^\s.:;!?|\\](?<! {2})$/;
const WITH = /^ {0,3}[\p{Ll}(]/u;

/** Sentences that somebody broke in the middle, where a part of them is too long all the same. */
function joinBroken(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let fenced = false;
  let run: string[] = [];
  const end = () => {
    const isLong = run.some((line) => line.length > WIDTH);
    joined.push(...(isLong ? [run.map(trimAfter).join(" ")] : run));
    run = [];
  };
  for (const line of lines) {
    const last = run.at(-1);
    const goesOn =
      last !== undefined && !fenced && GOES_ON.test(last) && WITH.test(line);
    if (!goesOn) end();
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    run.push(line);
    if (fenced || KEEP.test(line)) end();
  }
  end();
  return joined;
}

const trimAfter = (line: string, index: number) =>
  index === 0 ? line.trimEnd() : line.trim();

/** Without blank lines at the ends, and with one where there were more. */
function trimBlank(lines: readonly string[]): string[] {
  const blank = (line: string | undefined) => line?.trim() === "";
  const kept = lines.filter(
    (line, index) => !(blank(line) && (index === 0 || blank(lines[index - 1]))),
  );
  return blank(kept.at(-1)) ? kept.slice(0, -1) : kept;
}

/** The marker of a list item, below which its further lines are indented (CommonMark §5.2). */
const ITEM = /^ {0,8}(?:[-+*]|\d{1,9}[.)]) +/;

function wrap(line: string): string[] {
  const lines: string[] = [];
  const indent = " ".repeat(ITEM.exec(line)?.[0].length ?? 0);
  let current = "";
  for (const word of line.split(/(?<=\S)[ \t]+(?=\S)/)) {
    const fits = current === "" || current.length + 1 + word.length <= WIDTH;
    if (!fits && !OPENS_BLOCK.test(word)) {
      lines.push(current);
      current = `${indent}${word}`;
    } else current = current === "" ? word : `${current} ${word}`;
  }
  return [...lines, current];
}
