import {
  linkSync,
  mkdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import { hashContent } from "../../src/write/content.js";
import { resolveRoot } from "../../src/write/inspect.js";
import { prepareOutput, reportConflicts } from "../../src/write/prepare.js";
import { stagingFolders } from "../../src/write/staging.js";
import { restoreOutput, writeOutput } from "../../src/write/write-output.js";
import { makeFailingDisk } from "./failing-disk.js";
import { makeFolder, putFiles, readTree } from "./folder.js";

type Texts = Readonly<Record<string, string>>;

async function prepare(root: string, files: Texts, before: Texts = {}) {
  const diagnostics = new Diagnostics();
  const hashes = Object.entries(before).map(
    ([name, text]) => [name, hashContent(text)] as const,
  );
  const output = await prepareOutput(
    {
      root,
      files: Object.entries(files).map(([name, text]) => ({
        path: name,
        text,
      })),
      before: new Map(hashes),
      reserved: ["connector.lock.json"],
    },
    diagnostics,
  );
  if (output) reportConflicts(output.changes, diagnostics);
  const codes = diagnostics.all.map(
    ({ code, message }) => `${code} ${message}`,
  );
  return { output, diagnostics, codes };
}

async function write(root: string, files: Texts, before: Texts = {}) {
  const { output, diagnostics } = await prepare(root, files, before);
  if (!output || diagnostics.failed) return false;
  return writeOutput({ output, records: new Map(), diagnostics });
}

test("files are written with LF, and the second time not at all", async () => {
  const root = path.join(makeFolder(), "out");
  const files = { "a.ts": "one\r\ntwo\r", "src/b.ts": "b\n" };
  expect(await write(root, files)).toBe(true);
  expect(readTree(root)).toEqual({ "a.ts": "one\ntwo\n", "src/b.ts": "b\n" });
  const before = statSync(root).mtimeMs;
  const { output } = await prepare(root, files);
  expect(output?.changes.unchanged).toEqual(["a.ts", "src/b.ts"]);
  expect(await write(root, files)).toBe(true);
  expect(statSync(root).mtimeMs).toBe(before);
});

test("line ends that git changed are no edit", async () => {
  const root = makeFolder({ "a.ts": "one\r\ntwo\r\n" });
  const before = { "a.ts": "one\ntwo\n" };
  const same = await prepare(root, before, before);
  expect(same.output?.changes.unchanged).toEqual(["a.ts"]);
  const next = await prepare(root, { "a.ts": "three\n" }, before);
  expect(next.output?.changes.changed).toEqual(["a.ts"]);
});

test("what is no longer generated goes, with the folders that it leaves empty", async () => {
  const before = { "src/old/a.ts": "a", "src/old/b.ts": "b", "src/c.ts": "c" };
  const root = makeFolder({
    ...before,
    "src/old/b.ts": "edited",
    "own.ts": "o",
  });
  expect(await write(root, { "src/c.ts": "c" }, before)).toBe(true);
  const want = { "src/old/b.ts": "edited", "src/c.ts": "c", "own.ts": "o" };
  expect(readTree(root)).toEqual(want);

  const tidy = makeFolder({ "x/y/a.ts": "a" });
  expect(await write(tidy, {}, { "x/y/a.ts": "a" })).toBe(true);
  expect(readTree(tidy)).toEqual({});
});

describe("what is in the way is reported, and nothing is written", () => {
  const files = { "src/a.ts": "new", "index.ts": "new" };
  const outside = () => makeFolder({ "a.ts": "outside" });
  test.each<{
    name: string;
    make: (root: string) => void;
    before?: Texts;
    want: string[];
  }>([
    {
      name: "an edited file",
      make: (root) =>
        putFiles(root, { "src/a.ts": "edited", "index.ts": "old" }),
      before: { "src/a.ts": "old", "index.ts": "old" },
      want: ["GC_FILE_EDITED src/a.ts was edited since it was generated"],
    },
    {
      name: "a file of the user's",
      make: (root) => putFiles(root, { "index.ts": "mine" }),
      want: ["GC_FILE_EXISTS index.ts is in the way: it was not generated"],
    },
    {
      name: "a link to a folder (H50)",
      make: (root) => symlinkSync(outside(), path.join(root, "src")),
      want: ["GC_OUTPUT_SYMLINK src is a symbolic link"],
    },
    {
      name: "a link to a file",
      make: (root) =>
        symlinkSync(path.join(outside(), "a.ts"), path.join(root, "index.ts")),
      want: ["GC_OUTPUT_SYMLINK index.ts is a symbolic link"],
    },
    {
      name: "a link to nothing",
      make: (root) =>
        symlinkSync("/nowhere/at/all", path.join(root, "index.ts")),
      want: ["GC_OUTPUT_SYMLINK index.ts is a symbolic link"],
    },
    {
      name: "a link where the lock is to be",
      make: (root) =>
        symlinkSync("/nowhere", path.join(root, "connector.lock.json")),
      want: ["GC_OUTPUT_SYMLINK connector.lock.json is a symbolic link"],
    },
    {
      name: "a link where something is to be removed",
      make: (root) => symlinkSync(outside(), path.join(root, "old")),
      before: { "old/a.ts": "outside" },
      want: ["GC_OUTPUT_SYMLINK old is a symbolic link"],
    },
    {
      name: "a file where a folder is to be",
      make: (root) => writeFileSync(path.join(root, "src"), ""),
      want: [
        "GC_OUTPUT_OBSTRUCTED src is no folder where the connector has a folder",
      ],
    },
    {
      name: "a folder where a file is to be",
      make: (root) => mkdirSync(path.join(root, "index.ts")),
      want: [
        "GC_OUTPUT_OBSTRUCTED index.ts is a folder where the connector has a file",
      ],
    },
  ])("$name", async ({ make, before, want }) => {
    const root = makeFolder();
    make(root);
    const tree = readTree(root);
    expect((await prepare(root, files, before)).codes).toEqual(want);
    expect(await write(root, files, before)).toBe(false);
    expect(readTree(root)).toEqual(tree);
  });

  test("the output itself is a file", async () => {
    const folder = makeFolder({ out: "a file" });
    const { codes } = await prepare(path.join(folder, "out"), files);
    expect(codes[0]).toMatch(/^GC_OUTPUT_OBSTRUCTED .*is no folder/);
  });
});

test("the output folder itself may be reached through links", async () => {
  const real = makeFolder();
  const folder = makeFolder();
  symlinkSync(real, path.join(folder, "link"));
  const root = await resolveRoot(path.join(folder, "link/new/out"));
  expect(await write(root, { "a.ts": "a" })).toBe(true);
  expect(readTree(real)).toEqual({ "new/out/a.ts": "a" });
});

test("a name of which only the case changed is not removed on a disk that does not tell them apart", async () => {
  const root = makeFolder({ "Pets.ts": "pets" });
  // Two names of one file are what such a disk shows.
  linkSync(path.join(root, "Pets.ts"), path.join(root, "pets.ts"));
  const same = await prepare(
    root,
    { "pets.ts": "pets" },
    { "Pets.ts": "pets" },
  );
  expect(same.output?.changes).toMatchObject({
    removed: [],
    unchanged: ["pets.ts"],
  });

  const other = makeFolder({ "Pets.ts": "pets" });
  const apart = await prepare(
    other,
    { "pets.ts": "pets" },
    { "Pets.ts": "pets" },
  );
  expect(apart.output?.changes).toMatchObject({
    removed: ["Pets.ts"],
    created: ["pets.ts"],
  });
});

describe("what the file system refuses is a diagnostic", () => {
  async function fail(n: number, mode: "once" | "dead") {
    const root = makeFolder({ "a.ts": "old" });
    const { output, diagnostics } = await prepare(
      root,
      { "a.ts": "new" },
      { "a.ts": "old" },
    );
    if (!output) throw new Error("not prepared");
    const { disk } = makeFailingDisk(n, mode);
    const done = await writeOutput({
      output,
      records: new Map(),
      diagnostics,
      disk,
    });
    return { root, done, codes: diagnostics.all.map(({ code }) => code) };
  }

  test("and all is as it was", async () => {
    const { root, done, codes } = await fail(3, "once");
    expect({ done, codes }).toEqual({
      done: false,
      codes: ["GC_OUTPUT_FAILED"],
    });
    expect(readTree(root)).toEqual({ "a.ts": "old" });
  });

  test("a run that was killed is restored by the next, which says so", async () => {
    const root = makeFolder({ "a.ts": "old", "b.ts": "old" });
    const old = { "a.ts": "old", "b.ts": "old" };
    for (let n = 0; readTree(root)["a.ts"] !== "new"; n++) {
      await restoreOutput({
        root,
        records: [],
        diagnostics: new Diagnostics(),
      });
      const { output, diagnostics } = await prepare(
        root,
        { "a.ts": "new", "b.ts": "new" },
        old,
      );
      const { disk } = makeFailingDisk(n, "dead");
      if (output)
        await writeOutput({ output, records: new Map(), diagnostics, disk });
    }
    expect(readTree(root)["b.ts"]).toBe("old");
    const diagnostics = new Diagnostics();
    expect(await restoreOutput({ root, records: [], diagnostics })).toBe(true);
    expect(diagnostics.all.map(({ code }) => code)).toEqual([
      "GC_OUTPUT_RESTORED",
    ]);
    expect(readTree(root)).toEqual(old);
  });

  test("another run is writing", async () => {
    const root = makeFolder({ "a.ts": "old" });
    const [staging] = stagingFolders(root);
    putFiles(staging, { owner: String(process.ppid) });
    const diagnostics = new Diagnostics();
    const done = await restoreOutput({ root, records: [], diagnostics });
    expect(done).toBe(false);
    expect(diagnostics.all[0]?.message).toContain(`process ${process.ppid}`);
    // Not below the folder that the test removes.
    const { rmSync } = await import("node:fs");
    rmSync(staging, { recursive: true });
  });
});
