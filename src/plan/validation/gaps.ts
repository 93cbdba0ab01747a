import type { Schema } from "../../ir/index.js";
import { isUncheckedFormat } from "./formats.js";

/** Syntax that Node learned after the oldest one that a connector runs on: modifiers, and names that stand twice. */
const NEW_SYNTAX = /\(\?[a-z]*-?[a-z]*:(?<!\(\?:)/;

/** Whether a pattern is a regular expression (ECMA-262, with the flag `u`) for every Node that a connector runs on. */
export function isCheckedPattern(pattern: string): boolean {
  if (NEW_SYNTAX.test(pattern)) return false;
  const names = [...pattern.matchAll(/\(\?<(\w+)>/g)].map(([, name]) => name);
  if (new Set(names).size < names.length) return false;
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}

/** A fraction cannot be told from its neighbours in binary: 1.1 is no multiple of 0.1 there. */
export const isCheckedDivisor = (divisor: number): boolean =>
  Number.isInteger(divisor) && divisor > 0;

/** Whether a schema refuses everything. */
export const isFalse = ({ not, ...others }: Schema): boolean =>
  not !== undefined &&
  Object.keys(not).length === 0 &&
  Object.keys(others).length === 0;

const isTrue = (schema: Schema): boolean => Object.keys(schema).length === 0;

const PATTERNS = (schema: Schema): string[] =>
  Object.keys(schema.patternProperties ?? {});

/**
 * Whether the keys that `additionalProperties` is about are known, and it is more than a lid: objects stay open, so that
 * a field that a server adds breaks nobody.
 */
export const checksAdditional = (schema: Schema): boolean =>
  schema.additionalProperties !== undefined &&
  !isFalse(schema.additionalProperties) &&
  !isTrue(schema.additionalProperties) &&
  PATTERNS(schema).every(isCheckedPattern);

/** The keywords of a node, its children left aside, that the validators do not check. */
export function gapsOf(schema: Schema): string[] {
  const { additionalProperties, format, pattern, multipleOf } = schema;
  const found: [string, boolean][] = [
    [
      "additionalProperties",
      additionalProperties !== undefined &&
        !isTrue(additionalProperties) &&
        !checksAdditional(schema),
    ],
    ["unevaluatedProperties", says(schema.unevaluatedProperties)],
    ["unevaluatedItems", says(schema.unevaluatedItems)],
    [`format: ${format}`, format !== undefined && isUncheckedFormat(format)],
    ["pattern", pattern !== undefined && !isCheckedPattern(pattern)],
    ["patternProperties", !PATTERNS(schema).every(isCheckedPattern)],
    ["multipleOf", multipleOf !== undefined && !isCheckedDivisor(multipleOf)],
  ];
  return found.flatMap(([keyword, missing]) => (missing ? [keyword] : []));
}

const says = (schema: Schema | undefined): boolean =>
  schema !== undefined && !isTrue(schema);
