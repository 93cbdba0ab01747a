import { symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { nodeDisk } from "../../src/write/disk.js";
import { recover } from "../../src/write/recover.js";
import { BusyError, stagingFolders } from "../../src/write/staging.js";
import { makeFolder, putFiles, readTree } from "./folder.js";
import { killedScene, OLD } from "./scene.js";

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
