import { mkdirSync, readdirSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { nodeDisk } from "../../src/write/disk.js";
import { recover } from "../../src/write/recover.js";
import { BusyError, stagingFolders } from "../../src/write/staging.js";
import {
  runTransaction,
  type Transaction,
} from "../../src/write/transaction.js";
import { makeFailingDisk } from "./failing-disk.js";
import { makeFolder, putFiles, readTree } from "./folder.js";

const OLD = {
  "out/same.ts": "same",
  "out/changed.ts": "old",
  "out/deep/changed.ts": "old",
  "out/removed.ts": "old",
  "out/user/own.ts": "mine",
  "lock.json": "old lock",
};
const NEW = {
  "out/same.ts": "same",
  "out/changed.ts": "new",
  "out/deep/changed.ts": "new",
  "out/deep/er/created.ts": "new",
  "out/user/own.ts": "mine",
  "lock.json": "new lock",
};

interface Scene {
  readonly folder: string;
  readonly transaction: Transaction;
  readonly before: Record<string, string>;
  readonly outside: string[];
}

/** An update of a folder that is there already. */
function updateScene(): Scene {
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
function firstScene(): Scene {
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

const FIRST = {
  "a/b/out/index.ts": "new",
  "a/b/out/src/x.ts": "new",
  "lock.json": "new lock",
};

const scenes = [
  { name: "an update", make: updateScene, want: NEW },
  { name: "a first output", make: firstScene, want: FIRST },
];

describe.each(scenes)("$name", ({ make, want }) => {
  test("is written, and nothing else is left", () => {
    const { folder, transaction } = make();
    runTransaction(transaction, nodeDisk);
    expect(readTree(folder)).toEqual(want);
  });

  test("leaves everything as it was when any one step fails", () => {
    let failures = 0;
    for (let n = 0; ; n++) {
      const { folder, transaction, before } = make();
      const { disk, count } = makeFailingDisk(n, "once");
      const tree = run(() => runTransaction(transaction, disk));
      if (count() <= n) break;
      const found = readTree(folder);
      const ok = tree.failed ? before : want;
      // What was not removed from the staging folder is, by the next run.
      expect(withoutStaging(found), `step ${n}`).toEqual(ok);
      if (tree.failed) failures++;
    }
    expect(failures).toBeGreaterThan(10);
  });

  test("is taken back or finished by the next run, whenever the process was killed", () => {
    const outcomes = new Set<string>();
    for (let n = 0; ; n++) {
      const { folder, transaction, before, outside } = make();
      const { disk, count } = makeFailingDisk(n, "dead");
      run(() => runTransaction(transaction, disk));
      if (count() <= n) break;
      const restored = recover({ root: transaction.root, outside }, nodeDisk);
      const tree = readTree(folder);
      const finished = tree["lock.json"] === "new lock";
      expect(readFiles(tree), `step ${n}`).toEqual(finished ? want : before);
      outcomes.add(
        `${restored ? "restored" : "clean"} ${finished ? "new" : "old"}`,
      );
      expect(recover({ root: transaction.root, outside }, nodeDisk)).toBe(
        false,
      );
    }
    expect([...outcomes].sort()).toEqual([
      "clean new",
      "clean old",
      "restored old",
    ]);
  });
});

function run(action: () => void): { failed: boolean } {
  try {
    action();
    return { failed: false };
  } catch {
    return { failed: true };
  }
}

function withoutStaging(tree: Record<string, string>): Record<string, string> {
  const own = Object.entries(tree).filter(
    ([name]) => !name.includes("gen-connector"),
  );
  return readFiles(Object.fromEntries(own));
}

const readFiles = (tree: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(tree).filter(([, text]) => text !== "(empty folder)"),
  );

/** A scene whose process was killed after the first rename of the commit. */
function killedScene(): Scene {
  for (let n = 0; ; n++) {
    const scene = updateScene();
    const { disk } = makeFailingDisk(n, "dead");
    run(() => runTransaction(scene.transaction, disk));
    const { folder } = scene;
    if (readTree(folder)["out/changed.ts"] === "new") return scene;
  }
}

describe("recovery", () => {
  test("keeps what the user edited after the interruption", () => {
    const { folder, transaction, outside } = killedScene();
    putFiles(folder, { "out/changed.ts": "edited" });
    recover({ root: transaction.root, outside }, nodeDisk);
    expect(readTree(folder)).toEqual({ ...OLD, "out/changed.ts": "edited" });
  });

  test("waits for a run that is still alive", () => {
    const { folder, transaction, outside } = killedScene();
    const [staging] = stagingFolders(transaction.root);
    putFiles(staging, { owner: String(process.ppid) });
    const before = readTree(folder);
    expect(() =>
      recover({ root: transaction.root, outside }, nodeDisk),
    ).toThrow(BusyError);
    expect(readTree(folder)).toEqual(before);
  });

  test.each([
    {
      name: "a target outside",
      step: { target: "/elsewhere", staged: "new/x" },
    },
    { name: "a target above", step: { target: "out/../x", staged: "new/x" } },
    { name: "a source outside", step: { target: "out/a.ts", staged: "/x" } },
    { name: "a backup outside", step: { target: "out/a.ts", backup: "/x" } },
    {
      name: "a target in a link",
      step: { target: "out/link/x", backup: "old/x" },
    },
  ])("refuses a journal with $name", ({ step }) => {
    const folder = makeFolder({ "out/a.ts": "a", "elsewhere/x": "x" });
    const root = path.join(folder, "out");
    symlinkSync(path.join(folder, "elsewhere"), path.join(root, "link"));
    const [staging] = stagingFolders(root);
    const place = (base: string, name: string | undefined) =>
      name === undefined || name.startsWith("/") ? name : `${base}/${name}`;
    const made = {
      target: place(folder, step.target),
      staged: place(staging, "staged" in step ? step.staged : undefined),
      backup: place(staging, "backup" in step ? step.backup : undefined),
    };
    const pending = { target: `${root}/b`, staged: `${staging}/new/b` };
    const journal = { version: 1, steps: [made, pending], folders: [] };
    putFiles(staging, {
      "journal.json": JSON.stringify(journal),
      "new/b": "not done",
      "old/x": "evil",
    });
    const before = readTree(folder);
    expect(() => recover({ root, outside: [] }, nodeDisk)).toThrow();
    expect(readTree(folder)).toEqual(before);
  });
});

test("a second run does not start while the first one is writing", () => {
  const { folder, transaction } = updateScene();
  mkdirSync(stagingFolders(transaction.root)[0]);
  expect(() => runTransaction(transaction, nodeDisk)).toThrow(BusyError);
  expect(withoutStaging(readTree(folder))).toEqual(OLD);
});

test("a file that appears meanwhile is not overwritten", () => {
  const { folder, transaction } = updateScene();
  const disk: typeof nodeDisk = new Proxy(nodeDisk, {
    get(target, name) {
      const operation: unknown = Reflect.get(target, name);
      if (name !== "mkdirSync") return operation;
      return (made: string, options: object) => {
        const result = target.mkdirSync(made, options);
        if (made.endsWith("out/deep/er"))
          putFiles(folder, { "out/deep/er/created.ts": "user's" });
        return result;
      };
    },
  });
  expect(() => runTransaction(transaction, disk)).toThrow("appeared");
  expect(readTree(folder)).toEqual({
    ...OLD,
    "out/deep/er/created.ts": "user's",
  });
});

test("without hard links the old content is copied", () => {
  const { folder, transaction, outside } = updateScene();
  const noLinks: typeof nodeDisk = {
    ...nodeDisk,
    linkSync: () => {
      throw Object.assign(new Error("EPERM"), { code: "EPERM" });
    },
    renameSync: (from, to) => {
      if (String(to).endsWith("created.ts")) throw new Error("injected");
      nodeDisk.renameSync(from, to);
    },
  };
  expect(() => runTransaction(transaction, noLinks)).toThrow("injected");
  expect(readTree(folder)).toEqual(OLD);
  expect(recover({ root: transaction.root, outside }, nodeDisk)).toBe(false);
});

test("where the folder beside cannot be made, staging is inside the output", () => {
  const { folder, transaction } = updateScene();
  const [beside] = stagingFolders(transaction.root);
  const closed: typeof nodeDisk = new Proxy(nodeDisk, {
    get(target, name) {
      const operation: unknown = Reflect.get(target, name);
      if (name !== "mkdirSync") return operation;
      return (made: string, options: object) => {
        if (made === beside)
          throw Object.assign(new Error("EACCES"), { code: "EACCES" });
        return target.mkdirSync(made, options);
      };
    },
  });
  runTransaction(transaction, closed);
  expect(readTree(folder)).toEqual(NEW);
});

test("files that do not change keep their time and identity", () => {
  const { folder, transaction } = updateScene();
  const same = path.join(folder, "out/same.ts");
  const before = statSync(same);
  runTransaction(transaction, nodeDisk);
  expect(statSync(same).mtimeMs).toBe(before.mtimeMs);
  expect(statSync(same).ino).toBe(before.ino);
  expect(readdirSync(folder).sort()).toEqual(["lock.json", "out"]);
});
