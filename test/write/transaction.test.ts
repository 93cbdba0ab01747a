import { mkdirSync, readdirSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { nodeDisk } from "../../src/write/disk.js";
import { recover } from "../../src/write/recover.js";
import { BusyError, stagingFolders } from "../../src/write/staging.js";
import { runTransaction } from "../../src/write/transaction.js";
import { makeFailingDisk } from "./failing-disk.js";
import { makeFolder, putFiles, readTree } from "./folder.js";
import {
  firstScene,
  NEW,
  OLD,
  readFiles,
  run,
  updateScene,
  withoutStaging,
} from "./scene.js";

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

test("a folder that becomes a link meanwhile is not written through", () => {
  const { folder, transaction } = updateScene();
  const outside = makeFolder();
  const disk: typeof nodeDisk = new Proxy(nodeDisk, {
    get(target, name) {
      const operation: unknown = Reflect.get(target, name);
      if (name !== "mkdirSync") return operation;
      return (made: string, options: object) => {
        const result = target.mkdirSync(made, options);
        if (made.endsWith("out/deep/er")) {
          target.renameSync(`${folder}/out/deep`, `${folder}/moved`);
          symlinkSync(outside, `${folder}/out/deep`);
        }
        return result;
      };
    },
  });
  expect(() => runTransaction(transaction, disk)).toThrow("no longer a folder");
  expect(readTree(outside)).toEqual({});
  expect(readTree(folder)).toMatchObject({ "out/changed.ts": "old" });
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
