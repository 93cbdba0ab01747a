import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import { fileNameOf } from "../../../../generators/runtime/node/file-name.js";
import { fileStore } from "../../../../generators/runtime/node/file-store.js";
import { interceptDisk } from "./children/intercept.js";
import { newStoreFolder } from "./store-folder.js";

const modeOf = (file: string) => statSync(file).mode & 0o7777;

describe("A14 what a store of files makes is its owner's alone", () => {
  test.each([0o000, 0o022, 0o077])("with umask %o", async (umask) => {
    const before = process.umask(umask);
    try {
      const folder = newStoreFolder();
      const modes: number[] = [];
      const restore = interceptDisk(folder, () => {
        if (!existsSync(folder)) return;
        for (const name of readdirSync(folder))
          modes.push(modeOf(join(folder, name)));
      });
      const store = fileStore(folder);
      const release = await store.lock("key");
      await store.save("key", "1");
      await release();
      restore();
      expect(modeOf(folder)).toBe(0o700);
      expect(modeOf(join(folder, fileNameOf("key")))).toBe(0o600);
      // Locks and what is being written, too, at every moment.
      expect(new Set(modes)).toEqual(new Set([0o600]));
    } finally {
      process.umask(before);
    }
  });

  test("a folder that is there is closed to others", async () => {
    const folder = newStoreFolder();
    mkdirSync(folder);
    chmodSync(folder, 0o775);
    await fileStore(folder).save("key", "1");
    expect(modeOf(folder)).toBe(0o700);
  });

  test("a folder that is open and holds other files is refused, and left as it is", async () => {
    const folder = newStoreFolder();
    mkdirSync(folder);
    chmodSync(folder, 0o755);
    writeFileSync(join(folder, "package.json"), "{}");
    await expect(fileStore(folder).save("key", "1")).rejects.toThrow(
      `${folder} is open to others (mode 755) and holds other files: give the store a folder of its own`,
    );
    expect(modeOf(folder)).toBe(0o755);
    chmodSync(folder, 0o700);
    await fileStore(folder).save("key", "1");
  });

  test("nothing is made before something is kept", async () => {
    const folder = newStoreFolder();
    const store = fileStore(folder);
    await store.load("key");
    await store.save("key", undefined);
    expect(existsSync(folder)).toBe(false);
  });

  test("folders on the way are made", async () => {
    const folder = join(newStoreFolder(), "a", "b");
    await fileStore(folder).save("key", "1");
    expect(modeOf(dirname(folder))).toBe(0o700);
  });

  test("the folder of a path that is relative is that of the start", async () => {
    const folder = newStoreFolder();
    const cwd = process.cwd();
    const relative = join(
      ...cwd
        .split("/")
        .slice(1)
        .map(() => ".."),
      folder,
    );
    await fileStore(relative).save("key", "1");
    expect(readdirSync(folder)).toHaveLength(1);
    expect(() => fileStore("")).toThrow(ArgumentError);
  });
});

describe("the file of a key", () => {
  const HASH = "[0-9a-f]{40}";

  test.each([
    ["orders", `orders-${HASH}`],
    ["HotelLogin sandbox/client_1", `hotellogin-sandbox-client-1-${HASH}`],
    ["../x", `x-${HASH}`],
    ["con", `con-${HASH}`],
    ["", `key-${HASH}`],
    ["東京", `key-${HASH}`],
    ["a.lock", `a-lock-${HASH}`],
    ["a".repeat(1000), `${"a".repeat(40)}-${HASH}`],
  ])("%j can stand in any folder", (key, want) => {
    expect(fileNameOf(key)).toMatch(new RegExp(`^${want}$`));
  });

  test("is another for each key", () => {
    const keys = ["a", "A", "a ", "\ud800", "\ud801", "\ufffd", "é", "e\u0301"];
    expect(new Set(keys.map(fileNameOf)).size).toBe(keys.length);
  });

  test("holds the text, and no more", async () => {
    const folder = newStoreFolder();
    await fileStore(folder).save("key", "text\n");
    expect(readFileSync(join(folder, fileNameOf("key")), "utf8")).toBe(
      "text\n",
    );
  });
});

test("A14 a value is on the disk before it has its name, and the name before save is done", async () => {
  const folder = newStoreFolder();
  const store = fileStore(folder);
  await store.save("key", "1");
  const steps: string[] = [];
  const restore = interceptDisk(folder, (step) => void steps.push(step));
  await store.save("key", "2");
  restore();
  expect(steps.slice(steps.indexOf("open"))).toEqual([
    "open",
    "write",
    "write the rest",
    "sync",
    "close",
    "rename",
    "open",
    "sync",
    "close",
  ]);
});

test("A14 a value that was removed does not come back", async () => {
  const folder = newStoreFolder();
  const store = fileStore(folder);
  await store.save("key", "1");
  const steps: string[] = [];
  const restore = interceptDisk(folder, (step) => void steps.push(step));
  await store.save("key", undefined);
  restore();
  expect(steps).toEqual(["unlink", "open", "sync", "close"]);
});

describe("what was left by writers that died", () => {
  const day = 86_400;

  test("goes with the next save, and what may still be written stays", async () => {
    const folder = newStoreFolder();
    mkdirSync(folder, { mode: 0o700 });
    const name = fileNameOf("key");
    const leave = (rest: string, ageS = 0) => {
      const file = join(folder, `${name}${rest}`);
      writeFileSync(file, "half", { mode: 0o600 });
      utimesSync(file, Date.now() / 1000 - ageS, Date.now() / 1000 - ageS);
    };
    leave(".0-1-abcdef.tmp", day);
    leave(".0123456789abcdef-1-abcdef.tmp", 60);
    await fileStore(folder).save("key", "1");
    expect(readdirSync(folder).sort()).toEqual([
      name,
      `${name}.0123456789abcdef-1-abcdef.tmp`,
    ]);
  });
});
