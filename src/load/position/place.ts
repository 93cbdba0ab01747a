import type { Place } from "../../diagnostics/place.js";
import type { Lines } from "./lines.js";
import type { Span } from "./wanted.js";

/** Lines of minified documents are megabytes long. */
const EXCERPT = 160;
const BEFORE = 60;

/** The place of a span, with the line that it is on. */
export function placeSpan(
  lines: Lines,
  label: string,
  { start, end }: Span,
): Place {
  const { line, column } = lines.position(start);
  const whole = lines.line(line);
  const excerptStart =
    whole.length <= EXCERPT ? 0 : Math.max(0, column - 1 - BEFORE);
  const endColumn = column + end - start;
  return {
    label,
    line,
    column,
    ...(endColumn <= whole.length + 1 && endColumn > column && { endColumn }),
    excerpt: whole.slice(excerptStart, excerptStart + EXCERPT),
    excerptStart,
  };
}
