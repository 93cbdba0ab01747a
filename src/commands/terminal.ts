import type { Question } from "./try/ask.js";

/** Where a command shows what it does; tests replace it. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Absent where nobody is there to be asked. */
  readonly ask?: (question: Question) => Promise<string>;
}

export interface Output {
  /** Whether a person is looking at it. */
  readonly isTTY: boolean;
  /** Width in characters, where it is known. */
  readonly columns?: number;
  write(text: string): void;
}

export function processTerminal(): Terminal {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    ...(process.stdin.isTTY && process.stderr.isTTY && { ask: askPerson }),
  };
}

async function askPerson(question: Question): Promise<string> {
  const { ask } = await import("./try/ask.js");
  const { stdin: input, stderr: output } = process;
  return ask(question, { input, output });
}

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.columns;
    },
    write: (text) => {
      stream.write(text);
    },
  };
}

/** Whether to use colours: NO_COLOR (no-color.org) and `--no-color` win over FORCE_COLOR, and that over the terminal. */
export function usesColour(
  { env, stderr }: Terminal,
  option: boolean,
): boolean {
  if (!option || env["NO_COLOR"] || env["TERM"] === "dumb") return false;
  return stderr.isTTY || (env["FORCE_COLOR"] ?? "0") !== "0";
}
