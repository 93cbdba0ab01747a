import type { Severity } from "../entry.js";

/** Marks text for a terminal; with colours off, nothing is added. */
export interface Palette {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
}

/** SGR codes (ECMA-48 §8.3.117). */
const CODES: Readonly<Record<Severity, number>> = {
  error: 31,
  warning: 33,
  note: 36,
};

export function palette(colour: boolean): Palette {
  const mark = (code: number) => (text: string) =>
    colour ? `\u001b[${code}m${text}\u001b[0m` : text;
  return {
    bold: mark(1),
    dim: mark(2),
    severity: (severity, text) => mark(CODES[severity])(text),
  };
}
