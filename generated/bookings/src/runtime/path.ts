import type { Argument } from "./arguments.js";
import { ArgumentError } from "./errors.js";
import { writeMediaType } from "./media-type.js";
import { encodeComponent } from "./percent.js";
import { isRecord, toPlain, writeValue } from "./style.js";

/**
 * Segments that a URL parser or a server takes for `.` or `..` (RFC 3986,
 * section 5.2.4; WHATWG URL, 4.3), also when they are decoded once more than
 * they should be.
 */
const DOT_SEGMENT = /^(\.|%(25)*2e){1,2}$/i;

/**
 * Fills a path template. No value can lead to another route: each is
 * percent-encoded, and an empty one, or one that makes a dot segment, is
 * refused.
 */
export function writePath(
  template: string,
  values: readonly Argument[],
): string {
  const byName = new Map(values.map((argument) => [argument.name, argument]));
  const segments = template.split("/");
  return segments.map((segment) => fillSegment(segment, byName)).join("/");
}

function fillSegment(
  segment: string,
  values: ReadonlyMap<string, Argument>,
): string {
  const filled = segment.replace(/\{([^{}]+)\}/g, (_, name: string) =>
    fillPlaceholder(name, values.get(name)),
  );
  if (filled !== segment && DOT_SEGMENT.test(filled)) {
    throw new ArgumentError(`path parameters make a dot segment of ${segment}`);
  }
  return filled;
}

function fillPlaceholder(name: string, argument: Argument | undefined): string {
  if (argument === undefined || argument.value === null) {
    throw new ArgumentError(`path parameter ${name} is missing`);
  }
  const text = writeArgument(argument);
  if (!text) throw new ArgumentError(`path parameter ${name} is empty`);
  return text;
}

function writeArgument({
  name,
  value,
  parameter,
}: Argument): string | undefined {
  const { style, explode = false, mediaType } = parameter;
  if (mediaType) return encodeComponent(writeMediaType(value, mediaType));
  if (
    isRecord(toPlain(value)) &&
    style === undefined &&
    parameter.explode === undefined
  ) {
    throw new ArgumentError(`path parameter ${name} cannot be an object`);
  }
  const spread = { style: style ?? "simple", explode, encode: encodeComponent };
  return writeValue(name, value, spread);
}
