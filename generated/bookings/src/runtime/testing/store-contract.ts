import type { Store } from "../store.js";
import { LOCKS } from "./store-locks.js";
import { VALUES } from "./store-values.js";

/** One promise of a store, and what checks it, in any test framework. */
export interface StoreCase {
  readonly name: string;
  /** Rejects with an `Error` that says what the store did instead. */
  readonly run: () => Promise<void>;
}

export interface StoreContractOptions {
  /**
   * How long the locks of these stores last, in milliseconds. Some cases wait for
   * one to end: a store that can be told should be given 2,000 here and there.
   * Default: 30,000, as every store has it.
   */
  readonly lockTtlMs?: number | undefined;
}

/**
 * What every store has to do, as cases for a test framework:
 *
 *     for (const { name, run } of storeContract(open)) test(name, run);
 *
 * `open` is called once or twice for a case, and gives stores that share what
 * they keep: as two processes would, with a connection of its own each, if they
 * have any. The cases use keys of their own, which begin with `contract-`, and
 * remove them. They may run at the same time, and take up to 3 times `lockTtlMs`.
 */
export function storeContract(
  open: () => Store | Promise<Store>,
  { lockTtlMs = 30_000 }: StoreContractOptions = {},
): StoreCase[] {
  return [...VALUES, ...LOCKS].map(({ name, check }) => ({
    name,
    run: async () => {
      const one = await open();
      const other = await open();
      const prefix = `contract-${crypto.randomUUID()}-`;
      const used = new Set<string>();
      const key = (text = "") => {
        used.add(prefix + text);
        return prefix + text;
      };
      try {
        await check({ one, other, key, lockTtlMs });
      } finally {
        for (const each of used) await one.save(each, undefined);
      }
    },
  }));
}
