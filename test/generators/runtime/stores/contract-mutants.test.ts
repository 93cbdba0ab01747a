import { describe, expect, test } from "vitest";
import type { Store } from "../../../../generators/runtime/store.js";
import { memoryStore } from "../../../../generators/runtime/stores/memory.js";
import { storeContract } from "../../../../generators/runtime/testing/store-contract.js";

const times = { lockTtlMs: 400 };

/** Stores with a fault each, and the case that finds it. */
const FAULTS: readonly {
  readonly fault: string;
  readonly make: (store: Store) => Partial<Store>;
  readonly found: string;
}[] = [
  {
    fault: "gives null where nothing is",
    make: (store) => ({
      load: async (key) =>
        (await store.load(key)) ?? (null as unknown as undefined),
    }),
    found: "load gives undefined where nothing was saved",
  },
  {
    fault: "takes an empty text for nothing",
    make: (store) => ({
      load: async (key) => (await store.load(key)) || undefined,
    }),
    found: "load gives what was saved, whatever the text",
  },
  {
    fault: "composes characters",
    make: (store) => ({
      save: (key, value) => store.save(key, value?.normalize("NFC")),
    }),
    found: "load gives what was saved, whatever the text",
  },
  {
    fault: "cuts long values off",
    make: (store) => ({
      save: (key, value) => store.save(key, value?.slice(0, 65_535)),
    }),
    found: "a value may have a megabyte",
  },
  {
    fault: "takes upper case for lower case",
    make: (store) => ({
      load: (key) => store.load(key.toLowerCase()),
      save: (key, value) => store.save(key.toLowerCase(), value),
    }),
    found: "keys may be any text, and each has a value of its own",
  },
  {
    fault: "cuts long keys off",
    make: (store) => ({
      load: (key) => store.load(key.slice(0, 255)),
      save: (key, value) => store.save(key.slice(0, 255), value),
    }),
    found: "keys may be any text, and each has a value of its own",
  },
  {
    fault: "keeps the first value",
    make: (store) => ({
      save: async (key, value) => {
        if (value === undefined || (await store.load(key)) === undefined)
          await store.save(key, value);
      },
    }),
    found: "save replaces the value, a longer one by a shorter one, too",
  },
  {
    fault: "removes nothing",
    make: (store) => ({
      save: async (key, value) => {
        if (value !== undefined) await store.save(key, value);
      },
    }),
    found: "save of undefined removes the key, one that is not there, too",
  },
  {
    fault: "does not lock",
    make: () => ({ lock: async () => async () => undefined }),
    found: "50 callers under one lock lose no update",
  },
  {
    fault: "has one lock for all keys",
    make: (store) => ({ lock: () => store.lock("") }),
    found: "locks of different keys have nothing to do with each other",
  },
  {
    fault: "locks load, too",
    make: (store) => ({
      load: async (key) => {
        const release = await store.lock(key);
        const value = await store.load(key);
        await release();
        return value;
      },
    }),
    found: "a lock stops neither load nor save",
  },
  {
    fault: "never frees a dead holder's lock",
    make: () => {
      const { lock } = memoryStore({ lockTtlMs: 60_000, lockWaitMs: 480 });
      return { lock };
    },
    found:
      "a lock whose holder has died is had when its time is over, not before",
  },
  {
    fault: "frees a lock too early",
    make: () => {
      const { lock } = memoryStore({ lockTtlMs: 200, lockWaitMs: 480 });
      return { lock };
    },
    found:
      "a lock whose holder has died is had when its time is over, not before",
  },
  {
    fault: "lets everybody wait for ever",
    make: () => {
      const { lock } = memoryStore({ lockTtlMs: 400, lockWaitMs: 60_000 });
      return { lock };
    },
    found: "one who waits for more than 1.2 times a lock's time is told so",
  },
  {
    fault: "lets anybody release",
    make: () => deleteWithoutOwner(),
    found: "one who held a lock for too long releases it for nobody else",
  },
];

/** The usual mistake: `SET key NX PX`, then `DEL key` whoever holds it now. */
function deleteWithoutOwner(): Partial<Store> {
  const until = new Map<string, number>();
  return {
    lock: async (key) => {
      const start = performance.now();
      while ((until.get(key) ?? 0) > performance.now()) {
        if (performance.now() - start > 480) throw new Error("too long");
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      until.set(key, performance.now() + 400);
      return async () => {
        until.delete(key);
      };
    },
  };
}

describe.concurrent("the contract finds a store that", () => {
  test.each(FAULTS)("$fault", async ({ make, found }) => {
    const store = memoryStore(times);
    const faulty = { ...store, ...make(store) };
    const cases = storeContract(() => faulty, times);
    const one = cases.find(({ name }) => name === found);
    await expect(one?.run()).rejects.toThrow(Error);
  });

  test("has a connection of its own, and does not share what it keeps", async () => {
    const cases = storeContract(() => memoryStore(times), times);
    const results = await Promise.allSettled(cases.map(({ run }) => run()));
    const failed = cases.filter(
      (_, index) => results[index]?.status === "rejected",
    );
    expect(failed.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "two stores see what the other has saved",
        "50 callers under one lock lose no update",
        "a lock is had when its holder has released it, and not before",
      ]),
    );
  });
});

test("the contract leaves none of its keys behind", async () => {
  const keys = new Set<string>();
  const store = memoryStore(times);
  const save: Store["save"] = async (key, value) => {
    if (value === undefined) keys.delete(key);
    else keys.add(key);
    await store.save(key, value);
  };
  const cases = storeContract(() => ({ ...store, save }), times);
  await Promise.allSettled(cases.map(({ run }) => run()));
  expect([...keys]).toEqual([]);
});
