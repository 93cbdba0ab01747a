import { ArgumentError } from "../errors/errors.js";

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

/** As the text of an element; white space that a reader would change is written by its number. */
export function escapeText(text: string): string {
  assertCharacters(text);
  return text.replace(/[&<>\r]/g, escapeCharacter);
}

/** As the value of an attribute, in double quotes. */
export function escapeAttribute(text: string): string {
  assertCharacters(text);
  return text.replace(/[&<>"\t\n\r]/g, escapeCharacter);
}

/**
 * As a CDATA section: the mark that would end it is divided between two, and so
 * is what a reader would change.
 */
export function writeSection(text: string): string {
  assertCharacters(text);
  const parts = text.replaceAll("]]>", "]]]]><![CDATA[>");
  return `<![CDATA[${parts.replaceAll("\r", "]]>&#13;<![CDATA[")}]]>`;
}

function escapeCharacter(one: string): string {
  return ESCAPES.get(one) ?? `&#${one.charCodeAt(0)};`;
}

/** XML 1.0, section 2.2. */
function assertCharacters(text: string): void {
  if (
    /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(text)
  ) {
    throw new ArgumentError("a text has a character that XML cannot hold");
  }
}

/**
 * A name by XML 1.0, section 2.3; nothing else can become markup.
 *
 * @throws {ArgumentError} if it is none.
 */
export function assertName(name: string): void {
  if (!/^[\p{L}_:][\p{L}\p{M}\p{N}._:·-]*$/u.test(name)) {
    throw new ArgumentError(
      `an element cannot be called ${JSON.stringify(name)}`,
    );
  }
}
