import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { fileNameOf } from "../../../../generators/runtime/node/file-name.js";
import { fileStore } from "../../../../generators/runtime/node/file-store.js";
import type { StoreError } from "../../../../generators/runtime/stores/store-error.js";
import { interceptDisk } from "./children/intercept.js";
import { newStoreFolder } from "./store-folder.js";

const CODES = [
  { code: "EACCES", reason: "permission denied (EACCES)" },
  { code: "ENOSPC", reason: "no space left on the device (ENOSPC)" },
  { code: "EROFS", reason: "the file system is read-only (EROFS)" },
  { code: "EIO", reason: "the file system failed (EIO)" },
];

/** Lets one step fail of a save under a lock; says at which there was an error, and which. */
async function failAt(folder: string, index: number, code: string) {
  let steps = 0;
  let at: string | undefined;
  const restore = interceptDisk(folder, (step) => {
    if (steps++ !== index) return;
    at = step;
    throw Object.assign(new Error(`${code}: injected`), { code });
  });
  const store = fileStore(folder);
  try {
    const release = await store.lock("key");
    try {
      await store.save("key", "canary");
    } finally {
      await release();
    }
    return { at, error: undefined };
  } catch (error) {
    return { at, error: error as StoreError };
  } finally {
    restore();
  }
}

describe("A14 a disk that fails at any step", () => {
  test.each(CODES)(
    "$code: the error says where and why, and one value is whole",
    async ({ code, reason }) => {
      let errors = 0;
      for (let index = 0; ; index++) {
        const folder = newStoreFolder();
        await fileStore(folder).save("key", "old");
        const { at, error } = await failAt(folder, index, code);
        if (error) {
          errors++;
          expect(error.name).toBe("StoreError");
          expect(error.code).toBe("store_error");
          expect(error.message).toMatch(/^cannot (lock|save|unlock) in /);
          expect(error.message).toContain(`in ${folder}: ${reason}`);
          expect(error.cause).toMatchObject({ code });
          expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(
            "canary",
          );
        }
        const store = fileStore(folder, { lockTtlMs: 50 });
        expect(["old", "canary"]).toContain(await store.load("key"));
        await store.save("key", "next");
        expect(await store.load("key")).toBe("next");
        const left = readdirSync(folder).filter((name) => name.endsWith("tmp"));
        if (at !== "unlink") expect(left).toEqual([]);
        if (at === undefined) break;
      }
      expect(errors).toBeGreaterThan(15);
    },
  );

  test("load says so, too", async () => {
    const folder = newStoreFolder();
    await fileStore(folder).save("key", "canary");
    const restore = interceptDisk(folder, () => {
      throw Object.assign(new Error("injected"), { code: "EACCES" });
    });
    await expect(fileStore(folder).load("key")).rejects.toThrow(
      `cannot load in ${folder}: permission denied (EACCES)`,
    );
    restore();
  });

  test("a file in the place of the folder is no folder", async () => {
    const folder = newStoreFolder();
    writeFileSync(folder, "", { mode: 0o600 });
    const reason = `in ${folder}: a file is in the place of the folder`;
    await expect(fileStore(folder).load("a")).rejects.toThrow(reason);
    await expect(fileStore(folder).save("a", "")).rejects.toThrow(reason);
    await expect(fileStore(folder).lock("a")).rejects.toThrow(reason);
  });

  test("where no folder can be made is said, and not tried for ever", async () => {
    const folder = newStoreFolder();
    const restore = interceptDisk(folder, (step) => {
      if (step === "mkdir")
        throw Object.assign(new Error("injected"), { code: "ENOENT" });
    });
    const failure = fileStore(`${folder}/a`).lock("key");
    await expect(failure).rejects.toThrow(
      `no folder can be made in ${dirname(folder)}`,
    );
    restore();
  });

  test.runIf(process.platform === "linux")(
    "/proc is such a place",
    async () => {
      const failure = fileStore("/proc/gen-connector/tokens").save("key", "");
      await expect(failure).rejects.toThrow("no folder can be made in /proc");
    },
  );

  test("a folder that another process makes meanwhile is no failure", async () => {
    const folder = newStoreFolder();
    const restore = interceptDisk(folder, (step) => {
      if (step !== "mkdir" || existsSync(folder)) return;
      mkdirSync(folder, { mode: 0o700 });
      throw Object.assign(new Error("injected"), { code: "ENOENT" });
    });
    await fileStore(`${folder}/a`).save("key", "1");
    restore();
    expect(await fileStore(`${folder}/a`).load("key")).toBe("1");
  });

  test("a folder in the place of the file is no value", async () => {
    const folder = newStoreFolder();
    mkdirSync(`${folder}/${fileNameOf("a")}`, { recursive: true, mode: 0o700 });
    const reason = `in ${folder}: a folder is in the place of the file`;
    await expect(fileStore(folder).load("a")).rejects.toThrow(reason);
    await expect(fileStore(folder).save("a", "")).rejects.toThrow(reason);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test("a file system without links has locks all the same", async () => {
    const folder = newStoreFolder();
    const restore = interceptDisk(folder, (step) => {
      if (step === "link")
        throw Object.assign(new Error("injected"), { code: "EPERM" });
    });
    let holders = 0;
    const take = async () => {
      const release = await fileStore(folder).lock("key");
      expect(++holders).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 1));
      holders--;
      await release();
    };
    await Promise.all(Array.from({ length: 20 }, take));
    restore();
    expect(readdirSync(folder)).toEqual([]);
  });
});
