import { visibleText } from "../escape/visible.js";
import type { Output } from "./terminal.js";

/** One line that is rewritten while a person waits. */
export interface Progress {
  update(stage: string, detail?: string): void;
  /** Leaves nothing of the line. */
  clear(): void;
}

const SILENT: Progress = { update: () => {}, clear: () => {} };

/** What a stage does, for a person. */
const STAGES: ReadonlyMap<string, string> = new Map([
  ["load", "Reading"],
  ["validate", "Checking"],
  ["normalise", "Normalising"],
  ["select", "Selecting"],
  ["build", "Building the model"],
  ["plan", "Planning"],
  ["types", "Declaring types"],
  ["emit", "Emitting"],
  ["format", "Formatting"],
  ["write", "Writing"],
]);

/** Shows progress where a terminal is attached, and nothing anywhere else. */
export function makeProgress(output: Output, quiet: boolean): Progress {
  if (quiet || !output.isTTY) return SILENT;
  return {
    update: (stage, detail) => {
      const title = STAGES.get(stage) ?? stage;
      const text = detail === undefined ? title : `${title}: ${detail}`;
      // A line that wraps could not be rewritten.
      const width = Math.max(20, output.columns ?? 80) - 1;
      // Carriage return and erase to the end of the line (ECMA-48 §8.3.41).
      output.write(`\r\u001b[K${visibleText(text).slice(0, width)}`);
    },
    clear: () => output.write("\r\u001b[K"),
  };
}
