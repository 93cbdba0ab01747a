import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fileNameOf } from "../../../../generators/runtime/node/file-name.js";
import { fileStore } from "../../../../generators/runtime/node/file-store.js";
import { bundleChild, startChild } from "./child.js";
import { newStoreFolder } from "./store-folder.js";

const FOLDER = "test/generators/runtime/stores/children";
const crash = bundleChild(`${FOLDER}/crash.ts`);
const count = bundleChild(`${FOLDER}/count.ts`);
const hold = bundleChild(`${FOLDER}/hold.ts`);

const LOCK = `${fileNameOf("key")}.lock`;
const WRITTEN = `new${"w".repeat(1000)}`;

/** Lets a process die before a step, and looks at what it leaves. */
async function dieBefore(step: number, folder: string) {
  const child = startChild(crash, folder, String(step));
  const { signal, stdout, stderr } = await child.ended;
  const store = fileStore(folder);
  const before = performance.now();
  const found = await store.load("key");
  await (
    await store.lock("key")
  )();
  const waitedMs = performance.now() - before;
  return { died: signal, at: stdout, stderr, found, waitedMs };
}

/** Lets processes die before each step in turn, until one comes to its end. */
async function dieEverywhere(prepare: (folder: string) => Promise<void>) {
  const steps: string[] = [];
  const found: string[] = [];
  for (let step = 0; ; step++) {
    const folder = newStoreFolder();
    await prepare(folder);
    const left = await dieBefore(step, folder);
    expect(left.stderr).toBe("");
    expect(["old", WRITTEN]).toContain(left.found);
    expect(left.waitedMs).toBeLessThan(5_000);
    expect(readdirSync(folder)).toEqual([fileNameOf("key")]);
    found.push(left.found === "old" ? "old" : "new");
    if (left.died === null) return { steps, found };
    steps.push(left.at);
  }
}

/** A lock file as a process leaves it that is killed. */
async function abandonLock(folder: string): Promise<string> {
  const holder = startChild(hold, folder);
  await holder.spoke;
  holder.process.kill("SIGKILL");
  await holder.ended;
  return readFileSync(join(folder, LOCK), "utf8");
}

describe("A14 a process that is killed leaves the old value or the new, no lock and no other file", () => {
  test("at every step of a save under a lock", async () => {
    const { steps, found } = await dieEverywhere((folder) =>
      fileStore(folder).save("key", "old"),
    );
    expect(steps).toEqual(
      expect.arrayContaining(["write", "write the rest", "sync", "rename"]),
    );
    // Once the new value is there, it stays.
    expect(found.lastIndexOf("old")).toBeLessThan(found.indexOf("new"));
  });

  test("at every step of taking over a lock from one that was killed before", async () => {
    const abandoned = await abandonLock(newStoreFolder());
    const { steps } = await dieEverywhere(async (folder) => {
      mkdirSync(folder, { mode: 0o700 });
      writeFileSync(join(folder, LOCK), abandoned);
      await fileStore(folder).save("key", "old");
    });
    expect(steps.filter((step) => step === "rename")).toHaveLength(2);
  });
});

describe("A8 processes that share a folder", () => {
  test("8 that increment a number 200 times each lose no update", async () => {
    const folder = newStoreFolder();
    const children = Array.from({ length: 8 }, () =>
      startChild(count, folder, "200"),
    );
    const ended = await Promise.all(children.map((child) => child.ended));
    expect(ended.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
      Array(8).fill({ code: 0, stderr: "" }),
    );
    expect(await fileStore(folder).load("count")).toBe("1600");
    expect(readdirSync(folder)).toEqual([fileNameOf("count")]);
  });

  test("of 8 that keep being killed, none loses an update that was done", async () => {
    const folder = newStoreFolder();
    let done = 0;
    let deaths = 0;
    const work = async () => {
      for (let start = 0; start < 5; start++) {
        const { stdout, stderr, signal } = await startChild(
          count,
          folder,
          "40",
          "300",
        ).ended;
        expect(stderr).toBe("");
        done += stdout.length;
        if (signal !== null) deaths++;
      }
    };
    await Promise.all(Array.from({ length: 8 }, work));
    const counted = Number(await fileStore(folder).load("count"));
    // What one died of may have been saved, though it did not come to say so.
    expect(counted).toBeGreaterThanOrEqual(done);
    expect(counted).toBeLessThanOrEqual(done + deaths);
    expect(deaths).toBeGreaterThan(10);
    await (
      await fileStore(folder).lock("count")
    )();
    expect(readdirSync(folder)).toEqual([fileNameOf("count")]);
  });

  test("the lock of one that was killed is had at once, and by one at a time", async () => {
    const folder = newStoreFolder();
    const holder = startChild(hold, folder);
    await holder.spoke;
    let holders = 0;
    const takes = Array.from({ length: 20 }, async () => {
      const release = await fileStore(folder).lock("key");
      expect(++holders).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      holders--;
      await release();
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(holders).toBe(0);
    const before = performance.now();
    holder.process.kill("SIGKILL");
    await Promise.all(takes);
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(readdirSync(folder)).toEqual([]);
  });
});
