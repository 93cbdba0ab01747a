import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import { hashContent } from "../../src/write/content.js";
import type { Disk } from "../../src/write/disk.js";
import { prepareOutput } from "../../src/write/prepare.js";
import { stagingFolders } from "../../src/write/staging.js";
import { restoreOutput, writeOutput } from "../../src/write/write-output.js";
import { makeFailingDisk } from "./failing-disk.js";
import { makeFolder, readTree } from "./folder.js";

const NAMES = ["a.ts", "b.ts"];

/** What is said when `new` is to be written over `old`. */
async function codesOf(root: string, disk?: Disk): Promise<string[]> {
  const diagnostics = new Diagnostics();
  const output = await prepareOutput(
    {
      root,
      files: NAMES.map((name) => ({ path: name, text: "new" })),
      before: new Map(NAMES.map((name) => [name, hashContent("old")])),
      reserved: [],
    },
    diagnostics,
  );
  if (!output) throw new Error("there is nothing to write");
  await writeOutput({
    output,
    records: new Map(),
    diagnostics,
    ...(disk && { disk }),
  });
  return diagnostics.all.map(({ code }) => code);
}

const folderWithOld = () =>
  path.join(makeFolder({ "out/a.ts": "old", "out/b.ts": "old" }), "out");

test("GC_OUTPUT_BUSY: another run is writing, and nothing is touched", async () => {
  const root = folderWithOld();
  const [beside] = stagingFolders(root);
  mkdirSync(beside);
  writeFileSync(path.join(beside, "owner"), String(process.pid));
  expect(await codesOf(root)).toEqual(["GC_OUTPUT_BUSY"]);
  expect(readTree(root)).toEqual({ "a.ts": "old", "b.ts": "old" });
});

test("GC_OUTPUT_HALF_WRITTEN: the disk died between two renames, and the next run puts it right", async () => {
  const codes = new Set<string>();
  for (let n = 0; n < 20; n++) {
    const root = folderWithOld();
    const said = await codesOf(root, makeFailingDisk(n, "dead").disk);
    said.forEach((code) => codes.add(code));
    if (!said.includes("GC_OUTPUT_HALF_WRITTEN")) continue;
    await restoreOutput({ root, records: [], diagnostics: new Diagnostics() });
    expect(readTree(root)).toEqual({ "a.ts": "old", "b.ts": "old" });
    expect(await codesOf(root)).toEqual([]);
    expect(readTree(root)).toEqual({ "a.ts": "new", "b.ts": "new" });
  }
  expect(codes).toContain("GC_OUTPUT_HALF_WRITTEN");
});

test.runIf(process.platform === "linux")(
  "GC_OUTPUT_FAILED: where no folder can be made is said, and not tried for ever",
  async () => {
    expect(await codesOf("/proc/gen-connector/a/b")).toEqual([
      "GC_OUTPUT_FAILED",
    ]);
  },
);

test("GC_OUTPUT_FAILED: of folders that were made for the output, none is left", async () => {
  for (const n of [0, 1, 2]) {
    const folder = makeFolder();
    const { disk } = makeFailingDisk(n, "once");
    const codes = await codesOf(path.join(folder, "a/b/c/out"), disk);
    expect(codes).toEqual(["GC_OUTPUT_FAILED"]);
    expect(readdirSync(folder)).toEqual([]);
  }
});
