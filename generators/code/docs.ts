import { docBlock } from "../../src/escape/comment.js";
import { proseLines } from "../../src/escape/prose.js";

/**
 * A TSDoc block of paragraphs with a blank line between them. The tags behind them are lines that are safe already;
 * everything else may be the description's.
 */
export function printDocs(
  paragraphs: readonly (string | undefined)[],
  tags: readonly string[] = [],
  indent = "",
): string {
  const blocks = [
    ...paragraphs.map((text) => proseLines(text?.trim() ?? "")),
    tags,
  ].filter((lines) => lines.length > 0 && lines.join("") !== "");
  const lines = blocks.flatMap((block, index) =>
    index > 0 ? ["", ...block] : [...block],
  );
  return docBlock(lines, indent);
}
