import { createInterface } from "node:readline";
import { expect, onTestFinished } from "vitest";
import { startChild } from "../stores/child.js";

/** Processes that make calls. */
export interface Workers {
  /** Lets each make that many calls at the same time; resolves with what failed. */
  call(count: number): Promise<string[]>;
}

/** Starts processes that end with the test. */
export function startWorkers(
  number: number,
  script: string,
  ...given: string[]
): Workers {
  const workers = Array.from({ length: number }, () =>
    startWorker(script, given),
  );
  return {
    async call(count) {
      const failed = await Promise.all(workers.map((ask) => ask(count)));
      return failed.flat();
    },
  };
}

function startWorker(
  script: string,
  given: readonly string[],
): (count: number) => Promise<string[]> {
  const child = startChild(script, ...given);
  const { stdin, stdout } = child.process;
  onTestFinished(async () => {
    stdin?.end();
    expect(await child.ended).toMatchObject({ code: 0, stderr: "" });
  });
  if (!stdin || !stdout) throw new Error("a child has pipes");
  const lines = createInterface(stdout)[Symbol.asyncIterator]();
  return async (count) => {
    stdin.write(`${count}\n`);
    const line = await lines.next();
    if (line.done) throw new Error("a worker has died");
    return JSON.parse(line.value) as string[];
  };
}
