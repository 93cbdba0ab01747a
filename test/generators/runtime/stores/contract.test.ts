import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { fileStore } from "../../../../generators/runtime/node/file-store.js";
import { memoryStore } from "../../../../generators/runtime/stores/memory.js";
import { storeContract } from "../../../../generators/runtime/testing/store-contract.js";

/** Long enough for 50 callers after each other. */
const times = { lockTtlMs: 4_000 };

describe.concurrent("a store in memory keeps the contract", () => {
  const store = memoryStore(times);
  test.each(storeContract(() => store, times))("$name", async ({ run }) => {
    await expect(run()).resolves.toBeUndefined();
  });
});

describe.concurrent("a store of files keeps the contract", () => {
  const folder = mkdtempSync(join(tmpdir(), "store-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const open = () => fileStore(folder, times);
  test.each(storeContract(open, times))("$name", async ({ run }) => {
    await expect(run()).resolves.toBeUndefined();
  });
});
