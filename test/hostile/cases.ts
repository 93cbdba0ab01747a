import { readFileSync } from "node:fs";

/** A description that someone wrote to harm whoever generates from it. */
export interface Case {
  readonly id: string;
  readonly group: string;
  readonly description: string;
  readonly format: "json" | "yaml";
  readonly spec: string;
  readonly expected: "generates" | "error";
  /** Where there must be an error. */
  readonly error?: {
    readonly code: string;
    readonly line?: number;
    readonly column?: number;
    readonly at?: string;
    readonly messageContains?: string;
  };
  /** An identifier that must never be live code. */
  readonly canary?: string;
  readonly expand?: Expansion;
}

/** How a short text stands for a long one. */
interface Expansion {
  readonly placeholder: string;
  readonly unit: string;
  readonly count: number;
  /** Behind as many units, what closes them. */
  readonly close?: string;
  /** Replaced by the number of the unit. */
  readonly indexToken?: string;
}

const cases = JSON.parse(
  readFileSync(new URL("./cases.json", import.meta.url), "utf8"),
) as readonly Case[];

export const generating = cases.filter((of) => of.expected === "generates");
export const failing = cases.filter((of) => of.expected === "error");

/** The case with this number: `H36`. */
export function findCase(number: string): Case {
  const found = cases.find(({ id }) => id.startsWith(`${number}-`));
  if (!found) throw new Error(`no case ${number}`);
  return found;
}

/** The whole text of the description; `count` in place of the expansion's own. */
export function expandSpec({ spec, expand }: Case, count?: number): string {
  if (!expand) return spec;
  const { placeholder, unit, indexToken, close } = expand;
  const units = Array.from({ length: count ?? expand.count }, (_, index) =>
    indexToken ? unit.replaceAll(indexToken, String(index)) : unit,
  );
  if (close === undefined)
    return spec.replaceAll(placeholder, () => units.join(""));
  const [before = "", after = ""] = spec.split(placeholder);
  const inner = /^(?:\{[^{}]*\}|[^{}]*)/.exec(after)?.[0] ?? "";
  const closing = close.repeat(units.length);
  return before + units.join("") + inner + closing + after.slice(inner.length);
}
