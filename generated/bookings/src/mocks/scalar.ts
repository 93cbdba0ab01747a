import { highest, lowest } from "./facts.js";
import { isConverted, matchesFormat, sampleFormat } from "./formats.js";
import { matchesPattern, samplePattern } from "./pattern.js";
import type { JsonSchema } from "./schema.js";

/** Texts are never longer, whatever `minLength` asks for. */
const LONGEST_TEXT = 1_024;

/** What makes one sample differ from its neighbours. */
export interface Variety {
  /** Name of the property or parameter. */
  readonly name: string;
  /** 0 for the first item of a list. */
  readonly index: number;
  /** A number that no other sample has. */
  readonly serial: number;
}

/** A text that keeps to pattern, format and lengths as far as it can. */
export function sampleText(
  schemas: readonly JsonSchema[],
  { name, index }: Variety,
): string {
  const min = highest(schemas, ({ minLength }) => minLength, 0);
  const max = lowest(schemas, ({ maxLength }) => maxLength, LONGEST_TEXT);
  const fits = (text: string | undefined): text is string =>
    text !== undefined && text.length >= min && text.length <= max;
  const matching = schemas.flatMap(({ pattern }) =>
    pattern === undefined
      ? []
      : [
          // Longer for each item of a list; an empty text says nothing.
          samplePattern(pattern, Math.max(min, 1) + index, max),
          samplePattern(pattern, min, max),
        ],
  );
  const formats = schemas.flatMap(({ format }) => format ?? []);
  const formatted = formats.flatMap(sampleFormat);
  const candidates = [...matching, ...formatted].filter(fits);
  const found =
    candidates.find((text) => keepsTo(text, schemas)) ??
    // where pattern or length contradict the format: what is converted by it could not be read else
    formats.filter(isConverted).flatMap(sampleFormat)[0] ??
    candidates[0];
  if (found !== undefined) return found;
  return writeWord(name, index, { min: Math.min(min, LONGEST_TEXT), max });
}

/** Whether a text is certainly of its formats, and matches its patterns as far as that can be told. */
const keepsTo = (text: string, schemas: readonly JsonSchema[]): boolean =>
  schemas.every(
    ({ pattern, format }) =>
      (format === undefined || matchesFormat(format, text)) &&
      (pattern === undefined || matchesPattern(pattern, text) !== false),
  );

/** The name, ending with a number where it has neighbours, and made as long as it must be. */
function writeWord(
  name: string,
  index: number,
  { min, max }: { min: number; max: number },
): string {
  const word = /^[A-Za-z_][\w -]{0,39}$/.test(name) ? name : "text";
  const end = index === 0 ? "" : String(index + 1);
  const room = Math.max(max - end.length, 0);
  return `${word.repeat(Math.ceil(min / word.length) || 1).slice(0, Math.min(room, Math.max(min - end.length, word.length)))}${end}`;
}

/** A number within its bounds; a whole one, unless the bounds leave none. */
export function sampleNumber(
  schemas: readonly JsonSchema[],
  { serial }: Variety,
): number {
  const step = highest(schemas, ({ multipleOf }) => multipleOf, 0) || 1;
  const above = highest(
    schemas,
    ({ exclusiveMinimum }) => exclusiveMinimum,
    -Infinity,
  );
  const below = lowest(
    schemas,
    ({ exclusiveMaximum }) => exclusiveMaximum,
    Infinity,
  );
  const min = highest(schemas, ({ minimum }) => minimum, -Infinity);
  const max = lowest(schemas, ({ maximum }) => maximum, Infinity);
  const fits = (value: number) =>
    value >= min && value <= max && value > above && value < below;
  const least = Math.ceil(Math.max(min, above) / step) * step;
  const most = Math.floor(Math.min(max, below) / step) * step;
  const candidates = [
    serial * step,
    least + serial * step,
    least,
    least + step,
    most,
    most - step,
    (Math.max(min, above) + Math.min(max, below)) / 2,
  ];
  return (
    candidates.find((value) => Number.isFinite(value) && fits(value)) ??
    (Number.isFinite(min) ? min : serial)
  );
}
