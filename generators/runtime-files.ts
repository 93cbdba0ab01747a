import { posix } from "node:path";
import type { EmittedFile } from "../src/emit/file.js";
import { readAsset } from "./assets.js";

const IMPORT = /\bfrom "(\.[^"]*)\.js"/g;

/**
 * The files of the runtime that the others import, and those that they import in turn: a connector carries only what its
 * API uses. They are copied byte for byte.
 */
export function runtimeFiles(files: readonly EmittedFile[]): EmittedFile[] {
  const found = new Map<string, EmittedFile>();
  const open = files.filter(({ path }) => path.startsWith("src/"));
  for (let file = open.pop(); file; file = open.pop()) {
    for (const path of importsOf(file)) {
      if (!path.startsWith("src/runtime/") || found.has(path)) continue;
      const copied = {
        path,
        text: readAsset(path.slice("src/".length)),
        formatted: true,
      };
      found.set(path, copied);
      open.push(copied);
    }
  }
  return [...found.values()];
}

function importsOf({ path, text }: EmittedFile): string[] {
  return [...text.matchAll(IMPORT)].map(
    ([, from = ""]) => `${posix.join(posix.dirname(path), from)}.ts`,
  );
}
