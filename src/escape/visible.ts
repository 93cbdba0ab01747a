/**
 * Characters that a terminal acts on or does not show: C0 and C1 controls, other line ends, and what changes the
 * direction of text or has no width.
 */
const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text of a description for a terminal or a log, on one line: what cannot be seen is shown by its code. */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, escapeCode);
}

/** JSON for a terminal or a log: the same characters, as JSON's own escapes. */
export function visibleJson(json: string): string {
  return json.replace(INVISIBLE, (character) =>
    character === "\n" ? character : escapeCode(character),
  );
}

function escapeCode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
