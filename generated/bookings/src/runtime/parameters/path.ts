import type { Argument } from "./arguments.js";
import { ArgumentError } from "../errors/errors.js";
import { writeMediaType } from "./content.js";
import { encodeComponent, encodeReservedSegment } from "./percent.js";
import { isRecord, toPlain, writeValue } from "./style.js";

/**
 * Segments that a URL parser or a server takes for `.` or `..` (RFC 3986,
 * section 5.2.4; WHATWG URL, 4.3), also when they are decoded once more than
 * they should be, or have parameters of their own behind a semicolon.
 */
const DOT_SEGMENT = /^(\.|%(25)*2e){1,2}(;.*)?$/i;

/**
 * Fills a path template. No value can lead to another route: each is
 * percent-encoded, and one that leaves its segment empty, or makes a dot segment
 * of it, is refused.
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
  if (filled === "" && segment !== "") {
    throw new ArgumentError(`path parameters leave ${segment} empty`);
  }
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
  if (text === undefined) {
    throw new ArgumentError(`path parameter ${name} has no value`);
  }
  return text;
}

function writeArgument({
  name,
  value,
  parameter,
}: Argument): string | undefined {
  const { style, explode = false, mediaType, allowReserved } = parameter;
  if (mediaType) return encodeComponent(writeMediaType(value, mediaType));
  if (
    isRecord(toPlain(value)) &&
    style === undefined &&
    parameter.explode === undefined
  ) {
    throw new ArgumentError(`path parameter ${name} cannot be an object`);
  }
  const encode = allowReserved ? encodeReservedSegment : encodeComponent;
  const encodeName = encodeComponent;
  const spread = { style: style ?? "simple", explode, encode, encodeName };
  return writeValue(name, value, spread);
}
