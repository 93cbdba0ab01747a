import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Claim } from "../../../../generators/runtime/node/claim.js";
import { fileNameOf } from "../../../../generators/runtime/node/file-name.js";
import { fileStore } from "../../../../generators/runtime/node/file-store.js";
import {
  processSpace,
  steadyTime,
} from "../../../../generators/runtime/node/processes.js";
import type { Release } from "../../../../generators/runtime/store.js";
import type { StoreError } from "../../../../generators/runtime/stores/store-error.js";
import { interceptDisk } from "./children/intercept.js";
import { newStoreFolder } from "./store-folder.js";

const LOCK = `${fileNameOf("key")}.lock`;
const id = "0123456789abcdef";
const space = processSpace();

/** A folder where a lock file says this. */
function folderWith(text: string): string {
  const folder = newStoreFolder();
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(join(folder, LOCK), text);
  return folder;
}

/** How long it takes to have the lock, in milliseconds. */
async function timeLock(folder: string, lockTtlMs: number): Promise<number> {
  const before = performance.now();
  const store = fileStore(folder, { lockTtlMs, lockWaitMs: 10_000 });
  const release = await store.lock("key");
  const waitedMs = performance.now() - before;
  await release();
  expect(readdirSync(folder)).toEqual([]);
  return waitedMs;
}

describe("A8 a lock file that was left behind", () => {
  const dead = { pid: 2 ** 22 + 1 };

  test.each([
    {
      name: "by a process here that is dead",
      holder: { ...dead, space, since: steadyTime() },
    },
    {
      name: "by a process here that lives, a lock's time ago",
      holder: { pid: process.pid, space, since: steadyTime() - 5_000 },
    },
  ])("$name is taken at once", async ({ holder }) => {
    const text = JSON.stringify({ id, ttlMs: 5_000, holder });
    expect(await timeLock(folderWith(text), 5_000)).toBeLessThan(2_500);
  });

  test.each([
    {
      name: "on another machine, whatever its clock says",
      holder: { ...dead, space: "another", since: 0 },
    },
    { name: "where processes cannot be told", holder: { ...dead, since: 0 } },
  ])("$name, is taken after a lock's time", async ({ holder }) => {
    const text = JSON.stringify({ id, ttlMs: 200, holder });
    const waitedMs = await timeLock(folderWith(text), 5_000);
    expect(waitedMs).toBeGreaterThanOrEqual(200);
    expect(waitedMs).toBeLessThan(2_500);
  });

  test.each([
    "",
    "{",
    "{}",
    "null",
    `{"id":"../../x","ttlMs":1,"holder":{"pid":1,"since":0}}`,
    `{"id":"${id}","ttlMs":"x","holder":{"pid":1,"since":0}}`,
    `{"id":"${id}","ttlMs":1,"holder":null}`,
  ])("half written, as %j, is taken after a lock's time", async (text) => {
    const waitedMs = await timeLock(folderWith(text), 200);
    expect(waitedMs).toBeGreaterThanOrEqual(200);
  });
});

/** Stops whoever uses the folder before a step, for as long as `meanwhile` takes. */
function stopBefore(
  folder: string,
  index: number,
  meanwhile: () => Promise<void>,
) {
  let steps = 0;
  let isStopped = false;
  const restore = interceptDisk(folder, async () => {
    if (isStopped || steps++ !== index) return;
    isStopped = true;
    await meanwhile();
    isStopped = false;
  });
  return { restore, wasReached: () => steps > index };
}

/** The lock, or nothing if it cannot be had soon. */
function tryLock(folder: string): Promise<Release | undefined> {
  const store = fileStore(folder, { lockTtlMs: 10_000, lockWaitMs: 60 });
  return store.lock("key").catch(() => undefined);
}

describe("A8 of two who want the lock of a dead holder", () => {
  test("one has it, wherever the other is overtaken", async () => {
    const holder = { pid: 2 ** 22 + 1, space, since: 0 };
    for (let step = 0; ; step++) {
      const folder = folderWith(JSON.stringify({ id, ttlMs: 5_000, holder }));
      let first: Release | undefined;
      const stop = stopBefore(folder, step, async () => {
        first = await tryLock(folder);
      });
      const second = await tryLock(folder);
      stop.restore();
      const had = [first, second].filter((one) => one !== undefined);
      expect(had).toHaveLength(1);
      await had[0]?.();
      expect(readdirSync(folder)).toEqual([]);
      if (!stop.wasReached()) break;
    }
  });

  test("one who looked before it was taken over and released takes it from nobody", async () => {
    const holder = { pid: 2 ** 22 + 1, space, since: 0 };
    for (let step = 0; ; step++) {
      const folder = folderWith(JSON.stringify({ id, ttlMs: 5_000, holder }));
      let third: Release | undefined;
      const stop = stopBefore(folder, step, async () => {
        const first = await tryLock(folder);
        await first?.();
        third = await tryLock(folder);
      });
      const second = await tryLock(folder);
      stop.restore();
      const had = [second, third].filter((one) => one !== undefined);
      expect(had).toHaveLength(1);
      if (!stop.wasReached()) break;
    }
  });
});

/** Makes a lock older than it is. */
function age(file: string, ms: number): void {
  const claim = JSON.parse(readFileSync(file, "utf8")) as Claim;
  const since = (claim.holder?.since ?? 0) - ms;
  writeFileSync(
    file,
    JSON.stringify({ ...claim, holder: { ...claim.holder, since } }),
  );
}

test("A8 one who releases too late, and is overtaken anywhere, leaves the lock with the next", async () => {
  for (let step = 0; ; step++) {
    const folder = newStoreFolder();
    const late = await fileStore(folder, { lockTtlMs: 5_000 }).lock("key");
    age(join(folder, LOCK), 5_000);
    let next: Release | undefined;
    const stop = stopBefore(folder, step, async () => {
      next = await tryLock(folder);
    });
    await late();
    stop.restore();
    const third = await tryLock(folder);
    expect([next, third].filter((one) => one !== undefined)).toHaveLength(1);
    if (!stop.wasReached()) break;
  }
});

describe("of those who wait in one store", () => {
  test("whoever asked first has the lock first", async () => {
    const store = fileStore(newStoreFolder());
    const order: number[] = [];
    const take = async (index: number) => {
      const release = await store.lock("key");
      order.push(index);
      await release();
    };
    const all = Array.from({ length: 20 }, (_, index) => index);
    await Promise.all(all.map(take));
    expect(order).toEqual(all);
  });

  test("each is told when another store keeps the lock, and can have it later", async () => {
    const folder = newStoreFolder();
    const release = await fileStore(folder).lock("key");
    const store = fileStore(folder, { lockWaitMs: 100 });
    const waits = [1, 2, 3].map(() => store.lock("key"));
    const codes = (await Promise.allSettled(waits)).map((one) =>
      one.status === "rejected" ? (one.reason as StoreError).code : "had",
    );
    expect(codes).toEqual(Array(3).fill("lock_timeout"));
    await release();
    const late = await store.lock("key");
    await late();
    expect(readdirSync(folder)).toEqual([]);
  });
});
