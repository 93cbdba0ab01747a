import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { UsageError } from "../usage-error.js";

export interface Question {
  readonly text: string;
  /** The answer is a secret, and not shown. */
  readonly hidden: boolean;
}

/** Where a person reads and types. */
export interface Console {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * Asks the person at a terminal. A hidden answer is not shown while it is typed.
 *
 * @throws UsageError when the person gives up.
 */
export function ask(
  { text, hidden }: Question,
  { input, output }: Console,
): Promise<string> {
  if (hidden) output.write(`${text}: `);
  // Readline itself shows what is typed, so it gets to write only where that may be seen.
  const shown = hidden ? new Writable({ write: discard }) : output;
  const prompt = hidden ? "" : `${text}: `;
  const lines = createInterface({ input, output: shown, terminal: true });
  return new Promise((resolve, reject) => {
    let answer: string | undefined;
    lines.on("close", () => {
      if (hidden || answer === undefined) output.write("\n");
      if (answer === undefined) reject(new UsageError("given up"));
      else resolve(answer);
    });
    lines.question(prompt, (typed) => {
      answer = typed.trim();
      lines.close();
    });
  });
}

function discard(_: unknown, __: string, done: () => void): void {
  done();
}
