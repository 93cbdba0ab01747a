import { writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { deflateSync, gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Config } from "../../src/config/config.js";
import { fileOfLabel, labelSource } from "../../src/lock/labels.js";
import { hashOptions } from "../../src/lock/options-hash.js";
import {
  hashSnapshot,
  hashSnapshotFile,
  packSnapshot,
  readSnapshot,
  writeSnapshot,
  type Snapshot,
} from "../../src/lock/snapshot.js";
import { makeFolder } from "../write/folder.js";

const snapshot: Snapshot = {
  spec: "spec.yaml",
  sources: new Map([
    ["spec.yaml", { format: "yaml", text: "openapi: 3.1.0\n" }],
    ["__proto__", { format: "json", text: "{}" }],
  ]),
  retired: new Map([
    ["GET /old", { version: "1.0", source: { format: "json", text: "{}" } }],
  ]),
  files: new Map([
    ["src/b.ts", "b\n"],
    ["src/a.ts", "a\n"],
  ]),
};

describe("a snapshot", () => {
  test("is read back as it was written", async () => {
    const file = path.join(makeFolder(), "snapshot.json.gz");
    writeFileSync(file, await packSnapshot(snapshot));
    expect(await readSnapshot(file)).toEqual(snapshot);
    expect(await hashSnapshotFile(file)).toBe(hashSnapshot(snapshot));
  });

  test("is sorted, with one entry a line, and so does not depend on order", () => {
    const content = [...writeSnapshot(snapshot)].join("");
    expect(content.split("\n").slice(-5)).toEqual([
      '"src/a.ts": "a\\n",',
      '"src/b.ts": "b\\n"',
      "}",
      "}",
      "",
    ]);
    const files = new Map([...snapshot.files].reverse());
    expect(hashSnapshot({ ...snapshot, files })).toBe(hashSnapshot(snapshot));
    const empty = { ...snapshot, sources: new Map(), retired: new Map() };
    expect(() => JSON.parse([...writeSnapshot(empty)].join(""))).not.toThrow();
  });

  test("holds long texts whole, wherever they are parted", () => {
    const text = `${"x".repeat((1 << 20) - 1)}😀${"\ud83d"}${"y".repeat(1 << 20)}`;
    const content = [
      ...writeSnapshot({ ...snapshot, files: new Map([["a.ts", text]]) }),
    ].join("");
    expect(content).toContain(`"a.ts": ${JSON.stringify(text)}`);
    expect(JSON.parse(content)).toMatchObject({ files: { "a.ts": text } });
  });

  test("is compared by its content, whatever packed it", async () => {
    const file = path.join(makeFolder(), "snapshot.json.gz");
    const content = gunzipSync(await packSnapshot(snapshot));
    writeFileSync(file, gzipSync(content, { level: 1 }));
    expect(await hashSnapshotFile(file)).toBe(hashSnapshot(snapshot));
  });

  test.each([
    { name: "missing", bytes: undefined },
    { name: "empty", bytes: Buffer.alloc(0) },
    { name: "not gzip", bytes: deflateSync("x") },
    { name: "cut", bytes: gzipSync("x".repeat(1000)).subarray(0, 20) },
  ])("that is $name has no hash that fits", async ({ bytes }) => {
    const file = path.join(makeFolder(), "snapshot.json.gz");
    if (bytes) writeFileSync(file, bytes);
    expect(await hashSnapshotFile(file)).not.toBe(hashSnapshot(snapshot));
  });
});

describe("labels are the same on every machine", () => {
  const folder = path.resolve("/specs/out");
  test.each([
    { given: pathToFileURL("/specs/spec.yaml").href, want: "../spec.yaml" },
    { given: pathToFileURL("/specs/out/a b.yaml").href, want: "a b.yaml" },
    { given: "stdin:", want: "-" },
    {
      given: "https://example.com/a.json?v=1",
      want: "https://example.com/a.json?v=1",
    },
    {
      given: "https://user:secret@example.com/a.json",
      want: "https://example.com/a.json",
    },
  ])("$given", ({ given, want }) => {
    expect(labelSource(given, folder)).toBe(want);
    const file = fileOfLabel(want, folder);
    if (given.startsWith("file:"))
      expect(file && pathToFileURL(file).href).toBe(given);
    else expect(file).toBeUndefined();
  });
});

describe("the hash of the options", () => {
  const hash = (config: Config, folder = "/specs") =>
    hashOptions(config, folder);
  const base = {
    name: "a",
    include: ["x", "y"],
    names: { groups: { A: "a", B: "b" } },
  };
  test.each<{ name: string; given: Config }>([
    {
      name: "order of keys",
      given: {
        names: { groups: { B: "b", A: "a" } },
        include: ["y", "x"],
        name: "a",
      },
    },
    { name: "strict", given: { ...base, strict: true } },
    { name: "no allowRef", given: { ...base, allowRef: [] } },
  ])("does not depend on $name", ({ given }) => {
    expect(hash(given)).toBe(hash(base));
  });

  test.each<{ name: string; given: Config }>([
    { name: "name", given: { ...base, name: "b" } },
    { name: "include", given: { ...base, include: ["x"] } },
    {
      name: "names",
      given: { ...base, names: { groups: { A: "b", B: "b" } } },
    },
    { name: "enums", given: { ...base, enums: "closed" } },
    { name: "allowRef", given: { ...base, allowRef: ["/specs/shared"] } },
  ])("depends on $name", ({ given }) => {
    expect(hash(given)).not.toBe(hash(base));
  });

  test("depends on which environment comes first", () => {
    const [a, b] = ["https://a.example", "https://b.example"];
    const first = hash({ environments: { a, b } });
    expect(hash({ environments: { b, a } })).not.toBe(first);
  });

  test("counts folders from the lock's", () => {
    const here = hashOptions({ allowRef: ["/a/shared"] }, "/a/out");
    const there = hashOptions({ allowRef: ["/b/shared"] }, "/b/out");
    expect(here).toBe(there);
  });
});
