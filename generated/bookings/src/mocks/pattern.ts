import { parsePattern, type PatternNode } from "./pattern-parser.js";

const LONGEST = 1_024;
/** Steps that one match may take at the very worst. */
const WORST = 1e6;

/**
 * Whether a text matches a pattern of an API description, or `undefined` where to find out could take for ever: such
 * patterns are never run.
 */
export function matchesPattern(
  pattern: string,
  text: string,
): boolean | undefined {
  const node = parsePattern(pattern);
  if (!node || worstSteps(node, text.length) > WORST) return undefined;
  return compile(pattern)?.test(text);
}

/** The pattern as JSON Schema reads it (§6.3.3), or leniently where it is older than the `u` flag. */
function compile(pattern: string): RegExp | undefined {
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      continue;
    }
  }
  return undefined;
}

/** How often a backtracking engine may look at the text: a variable repeat inside another has no bound. */
function worstSteps(node: PatternNode, length: number): number {
  switch (node.kind) {
    case "text":
      return 1;
    case "check":
      return worstSteps(node.body, length);
    case "sequence":
      return product(node.parts, length);
    case "choice":
      return product(node.parts, length) * node.parts.length;
    case "repeat":
      if (node.max <= 1) return 2 * worstSteps(node.body, length);
      if (node.max === node.min)
        return node.max > 1e4
          ? Infinity
          : worstSteps(node.body, length) ** node.max;
      return isVariable(node.body) ? Infinity : length + 1;
  }
}

const product = (parts: readonly PatternNode[], length: number): number =>
  parts.reduce((steps, part) => steps * worstSteps(part, length), 1);

/** Whether a node can match in more than one way. */
function isVariable(node: PatternNode): boolean {
  switch (node.kind) {
    case "text":
      return false;
    case "choice":
      return true;
    case "sequence":
      return node.parts.some(isVariable);
    case "check":
      return isVariable(node.body);
    case "repeat":
      return node.max !== node.min || isVariable(node.body);
  }
}

/** How many repeats more than needed are tried. */
const EXTRA = [
  ...Array.from({ length: 65 }, (_, index) => index),
  128,
  256,
  512,
  1_024,
];

/** A text that matches a pattern and has a length from `min` to `max`, or `undefined` where none is found. */
export function samplePattern(
  pattern: string,
  min = 0,
  max: number = LONGEST,
): string | undefined {
  const node = parsePattern(pattern);
  if (!node || min > LONGEST) return undefined;
  const limit = Math.min(max, LONGEST);
  for (const extra of EXTRA) {
    const built = expand(node, extra, limit);
    if (built === undefined) return undefined;
    const text = pattern.includes("$") ? built : built.padEnd(min, "a");
    if (text.length < min) continue;
    const matches = matchesPattern(pattern, text);
    if (matches === true || (matches === undefined && !needsCheck(node)))
      return text;
  }
  return undefined;
}

/** Whether what `expand` builds may still not match. */
function needsCheck(node: PatternNode): boolean {
  if (node.kind === "check") return true;
  if (node.kind === "repeat") return needsCheck(node.body);
  return node.kind !== "text" && node.parts.some(needsCheck);
}

/** Builds a match, with `extra` repeats more than needed wherever there may be more; `undefined` if it is too long. */
function expand(
  node: PatternNode,
  extra: number,
  limit: number,
): string | undefined {
  switch (node.kind) {
    case "text":
      return node.text;
    case "check":
      return "";
    case "choice":
      return node.parts[0] && expand(node.parts[0], extra, limit);
    case "sequence":
      return expandAll(node.parts, extra, limit);
    case "repeat": {
      const body = expand(node.body, 0, limit);
      const count = Math.min(node.min + extra, node.max);
      return body === undefined || body.length * count > limit
        ? undefined
        : body.repeat(count);
    }
  }
}

function expandAll(
  parts: readonly PatternNode[],
  extra: number,
  limit: number,
): string | undefined {
  let text = "";
  for (const part of parts) {
    const next = expand(part, extra, limit - text.length);
    if (next === undefined) return undefined;
    text += next;
  }
  return text.length > limit ? undefined : text;
}
