import type { Terminal } from "../../src/commands/terminal.js";

export interface FakeTerminal extends Terminal {
  /** Everything that was written so far. */
  readonly out: string;
  readonly err: string;
}

/** A terminal that keeps what is written to it. */
export function makeTerminal(
  cwd: string,
  options: {
    readonly isTTY?: boolean;
    readonly env?: Readonly<Record<string, string>>;
    readonly ask?: Terminal["ask"];
  } = {},
): FakeTerminal {
  const { isTTY = false, env = {}, ask } = options;
  const written = { out: "", err: "" };
  const output = (name: "out" | "err") => ({
    isTTY,
    columns: 80,
    write: (text: string) => {
      written[name] += text;
    },
  });
  return {
    cwd,
    env,
    stdout: output("out"),
    stderr: output("err"),
    ...(ask && { ask }),
    get out() {
      return written.out;
    },
    get err() {
      return written.err;
    },
  };
}
