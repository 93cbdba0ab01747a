import { readFile, realpath } from "node:fs/promises";
import type { World } from "../../src/world.js";

/** The file system as it is, and no network. */
export function offlineWorld(): World {
  return {
    cwd: process.cwd(),
    readFile: (path) => readFile(path),
    realPath: (path) => realpath(path),
    readStdin: refuse,
    resolveHost: refuse,
    get: refuse,
  };
}

function refuse(): Promise<never> {
  const error = new Error("the corpus is generated without a network");
  return Promise.reject(Object.assign(error, { code: "ENOTFOUND" }));
}
