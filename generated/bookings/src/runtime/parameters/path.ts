import { ArgumentError } from "../errors/errors.js";
import type { FilledParameter } from "../operation.js";
import { encodeComponent } from "./percent.js";
import { writeText } from "./value.js";

/**
 * Segments that a URL parser or a server takes for `.` or `..` (RFC 3986,
 * section 5.2.4; WHATWG URL, 4.3), also when they are decoded once more than
 * they should be, or have parameters of their own behind a semicolon; and one
 * that is empty.
 */
const ODD_SEGMENT = /^((\.|%(25)*2e){1,2}(;.*)?)?$/i;

/** Keeps what is known of a path template from call to call. */
export interface KnownTemplate {
  /** Its segments: the texts of each, and between them the names in it. */
  segments?: readonly (readonly string[])[];
}

/**
 * Fills a path template. No value can lead to another route: each is
 * percent-encoded, and one that leaves its segment empty, or makes a dot segment
 * of it, is refused.
 */
export function writePath(
  template: string,
  values: readonly FilledParameter[],
  known: KnownTemplate = {},
): string {
  known.segments ??= template
    // no slash of a name
    .split(/\/(?![^{]*\})/)
    .map((segment) => segment.split(/\{([^}]*)\}/));
  const path = known.segments.map((parts, index) => {
    if (parts.length === 1) return parts[0];
    const filled = parts
      .map((part, at) => (at % 2 ? fillPlaceholder(part, values) : part))
      .join("");
    if (!ODD_SEGMENT.test(filled)) return filled;
    const what = filled ? "a dot" : "an empty";
    throw new ArgumentError(
      `path parameters make ${what} segment of ${template.split("/")[index]}`,
    );
  });
  return path.join("/");
}

function fillPlaceholder(
  name: string,
  values: readonly FilledParameter[],
): string {
  // what the connection fills stands behind what a caller gave
  const argument = values.filter((one) => one.name === name).at(-1);
  const text =
    argument && argument.value !== null
      ? writeText(argument, encodeComponent)
      : undefined;
  if (text === undefined) {
    throw new ArgumentError(`path parameter ${name} is missing`);
  }
  return text;
}
