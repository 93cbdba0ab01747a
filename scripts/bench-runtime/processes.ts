import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { builtFile } from "./prepare.ts";
import type { Outcome, Task } from "./runner.ts";

/** Runs a task in a process of its own, with this Node. */
export async function runTask(task: Task, node: string): Promise<Outcome> {
  const runner = fork(builtFile("runner"), [JSON.stringify(task)], {
    execPath: node,
    serialization: "advanced",
  });
  return (await firstMessage(runner)) as Outcome;
}

/** Gives the address of a server in a process of its own, which ends with this one if not before. */
export async function withServer<Result>(
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const server = fork(fileURLToPath(new URL("./server.ts", import.meta.url)));
  try {
    return await use(String(await firstMessage(server)));
  } finally {
    if (server.connected) server.disconnect();
  }
}

function firstMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("error", reject);
    child.once("exit", (code) => {
      reject(new Error(`a process of the bench ended with ${code}`));
    });
  });
}
