import { ArgumentError } from "../errors/errors.js";
import type { FilledParameter } from "../operation.js";
import { encodeComponent } from "./percent.js";
import { writeText } from "./value.js";

/**
 * Segments that a URL parser or a server takes for `.` or `..` (RFC 3986,
 * section 5.2.4; WHATWG URL, 4.3), also when they are decoded once more than
 * they should be, or have parameters of their own behind a semicolon.
 */
const DOT_SEGMENT = /^(\.|%(25)*2e){1,2}(;.*)?$/i;

/** A path that may have one, or an empty segment. */
const ODD_SEGMENT = /\/(\.|%(25)*2e){0,2}(;|\/|$)/i;

/** Keeps what is known of a path template from call to call. */
export interface KnownTemplate {
  /** Its texts, and between them the names in it. */
  parts?: readonly string[];
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
  known.parts ??= template.split(/\{([^}]*)\}/);
  const path = known.parts
    .map((part, index) => (index % 2 ? fillPlaceholder(part, values) : part))
    .join("");
  if (ODD_SEGMENT.test(path)) checkSegments(template, path);
  return path;
}

/** No value brings a slash: the segments are those of the template. */
function checkSegments(template: string, path: string): void {
  const segments = template.split("/");
  path.split("/").forEach((filled, index) => {
    const segment = segments[index];
    if (filled !== segment && (filled === "" || DOT_SEGMENT.test(filled))) {
      const what = filled ? "a dot" : "an empty";
      throw new ArgumentError(
        `path parameters make ${what} segment of ${segment}`,
      );
    }
  });
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
