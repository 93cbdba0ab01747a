import type { Release, Store } from "../store.js";
import {
  assert,
  assertSaved,
  sleep,
  type Check,
  type Scene,
} from "./store-check.js";

/** What a store does with locks. */
export const LOCKS: readonly Check[] = [
  {
    name: "50 callers under one lock lose no update",
    check: async ({ one, other, key }) => {
      const increment = async (store: Store) => {
        const release = await store.lock(key());
        const count = Number((await store.load(key())) ?? 0);
        await sleep(1);
        await store.save(key(), String(count + 1));
        await release();
      };
      const stores = Array.from({ length: 25 }, () => [one, other]).flat();
      await Promise.all(stores.map(increment));
      await assertSaved(one, key(), "50");
    },
  },
  {
    name: "a lock is had when its holder has released it, and not before",
    check: async (scene) => {
      const { one, key } = scene;
      const release = await one.lock(key());
      const next = await askInVain(scene);
      await release();
      await giveBack(next.lock);
      await giveBack(one.lock(key()));
    },
  },
  {
    name: "locks of different keys have nothing to do with each other",
    check: async ({ one, other, key }) => {
      const releases = await Promise.all([
        one.lock(key("a")),
        one.lock(key("b")),
        other.lock(key("A")),
        other.lock(key("a.lock")),
        other.lock(key("x".repeat(954))),
      ]);
      await Promise.all(releases.map((release) => release()));
    },
  },
  {
    name: "a lock stops neither load nor save",
    check: async ({ one, other, key, lockTtlMs }) => {
      const before = performance.now();
      const release = await one.lock(key());
      await other.save(key(), "1");
      await assertSaved(other, key(), "1");
      await other.save(key(), undefined);
      const passed = performance.now() - before;
      assert(passed < lockTtlMs / 2, "load and save waited for the lock");
      await release();
    },
  },
  {
    name: "a lock can be released twice, which has no effect on the next holder",
    check: async (scene) => {
      const { one, key } = scene;
      const release = await one.lock(key());
      await release();
      const next = await one.lock(key());
      await release();
      const third = await askInVain(scene);
      await next();
      await giveBack(third.lock);
    },
  },
  {
    name: "a lock whose holder has died is had when its time is over, not before",
    check: async ({ one, other, key, lockTtlMs }) => {
      const before = performance.now();
      await one.lock(key());
      const release = await other.lock(key());
      const waited = performance.now() - before;
      await release();
      const found = `it was had after ${waited} ms of ${lockTtlMs}`;
      assert(waited > lockTtlMs * 0.9 - 10, found);
      assert(waited < lockTtlMs * 1.2 + 100, found);
    },
  },
  {
    name: "one who held a lock for too long releases it for nobody else",
    check: async (scene) => {
      const late = await scene.one.lock(scene.key());
      const next = await scene.other.lock(scene.key());
      await late();
      const third = await askInVain(scene);
      await next();
      await giveBack(third.lock);
    },
  },
  {
    name: "one who waits for more than 1.2 times a lock's time is told so",
    check: async ({ one, other, key }) => {
      await one.lock(key());
      const waits = await Promise.allSettled([
        other.lock(key()),
        other.lock(key()),
      ]);
      const had = waits.flatMap((wait) =>
        wait.status === "fulfilled" ? [wait.value] : [],
      );
      await Promise.all(had.map((release) => release()));
      const expected = "a dead holder after another must be one too many";
      assert(had.length === 1, `${had.length} of 2 had it: ${expected}`);
      await giveBack(one.lock(key()));
    },
  },
];

async function giveBack(lock: Promise<Release>): Promise<void> {
  const release = await lock;
  await release();
}

/** Asks for a lock that is held, and looks whether it is had all the same. */
async function askInVain({
  other,
  key,
  lockTtlMs,
}: Scene): Promise<{ readonly lock: Promise<Release> }> {
  let isHad = false;
  const lock = other.lock(key()).then((release) => {
    isHad = true;
    return release;
  });
  await sleep(Math.min(300, lockTtlMs / 4));
  if (isHad) await giveBack(lock);
  assert(!isHad, "the lock was had while another held it");
  return { lock };
}
