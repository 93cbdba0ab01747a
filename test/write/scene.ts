import path from "node:path";
import {
  runTransaction,
  type Transaction,
} from "../../src/write/transaction.js";
import { makeFailingDisk } from "./failing-disk.js";
import { makeFolder, readTree } from "./folder.js";

export const OLD = {
  "out/same.ts": "same",
  "out/changed.ts": "old",
  "out/deep/changed.ts": "old",
  "out/removed.ts": "old",
  "out/user/own.ts": "mine",
  "lock.json": "old lock",
};
export const NEW = {
  "out/same.ts": "same",
  "out/changed.ts": "new",
  "out/deep/changed.ts": "new",
  "out/deep/er/created.ts": "new",
  "out/user/own.ts": "mine",
  "lock.json": "new lock",
};

export interface Scene {
  readonly folder: string;
  readonly transaction: Transaction;
  readonly before: Record<string, string>;
  readonly outside: string[];
}

/** An update of a folder that is there already. */
export function updateScene(): Scene {
  const folder = makeFolder(OLD);
  const at = (name: string) => path.join(folder, name);
  const writes = new Map([
    [at("out/changed.ts"), "new"],
    [at("out/deep/changed.ts"), "new"],
    [at("out/deep/er/created.ts"), "new"],
    [at("lock.json"), "new lock"],
  ]);
  const removes = [at("out/removed.ts")];
  const transaction = { root: at("out"), writes, removes };
  return { folder, transaction, before: OLD, outside: [at("lock.json")] };
}

/** The first output, into folders that are not there either. */
export function firstScene(): Scene {
  const folder = makeFolder({ "lock.json": "old lock" });
  const at = (name: string) => path.join(folder, name);
  const writes = new Map([
    [at("a/b/out/index.ts"), "new"],
    [at("a/b/out/src/x.ts"), "new"],
    [at("lock.json"), "new lock"],
  ]);
  return {
    folder,
    transaction: { root: at("a/b/out"), writes, removes: [] },
    before: { "lock.json": "old lock" },
    outside: [at("lock.json")],
  };
}

export function run(action: () => void): { failed: boolean } {
  try {
    action();
    return { failed: false };
  } catch {
    return { failed: true };
  }
}

export function withoutStaging(
  tree: Record<string, string>,
): Record<string, string> {
  const own = Object.entries(tree).filter(
    ([name]) => !name.includes("gen-connector"),
  );
  return readFiles(Object.fromEntries(own));
}

export const readFiles = (tree: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(tree).filter(([, text]) => text !== "(empty folder)"),
  );

/** A scene whose process was killed after the first rename of the commit. */
export function killedScene(): Scene {
  for (let n = 0; ; n++) {
    const scene = updateScene();
    const { disk } = makeFailingDisk(n, "dead");
    run(() => runTransaction(scene.transaction, disk));
    const { folder } = scene;
    if (readTree(folder)["out/changed.ts"] === "new") return scene;
  }
}
