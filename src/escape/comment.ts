const ZERO_WIDTH_JOINER_FREE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff]/g;

/**
 * One line of text made safe inside a block comment. Inserts and never deletes: `*` `/` is parted, characters that
 * cannot be seen are shown by their code, and a leading directive (`@ts-…`, `eslint-…`, `# sourceMappingURL`) is quoted.
 */
export function commentLine(text: string): string {
  return text
    .replace(/\*\//g, "*\\/")
    .replace(/\/\*/g, "/\\*")
    .replace(ZERO_WIDTH_JOINER_FREE, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replace(/[ \t]+$/, "");
}

/** Splits text into lines at everything that TypeScript takes for a line end. */
export function commentLines(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).map(commentLine);
}

/** A TSDoc block of lines that were made with {@link commentLines}; empty for no lines. */
export function docBlock(lines: readonly string[], indent = ""): string {
  if (lines.length === 0) return "";
  if (lines.length === 1 && indent.length + lines[0]!.length <= 73) return `${indent}/** ${lines[0]} */\n`;
  const body = lines.map((line) => `${indent} *${line && ` ${line}`}\n`).join("");
  return `${indent}/**\n${body}${indent} */\n`;
}
