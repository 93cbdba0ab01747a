import path from "node:path";
import { describe, expect, test } from "vitest";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import { placeDiagnostics } from "../../src/load/place-diagnostics.js";
import { formatLock, type Lock } from "../../src/lock/lock.js";
import { readLock } from "../../src/lock/read-lock.js";
import { noDecisions } from "../../src/plan/decisions.js";
import { makeFolder } from "../write/folder.js";

const lock: Lock = {
  generator: "1.2.3",
  spec: "spec.yaml",
  sources: { "spec.yaml": "aa", "more/b.yaml": "bb" },
  options: "cc",
  selection: {
    include: ["tag:B", "tag:A", "tag:B"],
    exclude: [],
    filtered: ["GET /x"],
  },
  decisions: {
    ...noDecisions,
    operations: Object.fromEntries([
      ["POST /pets", "pets.create"],
      ["GET /pets", "pets.list"],
      ["__proto__", "odd.one"],
    ]),
    bodies: { "POST /pets": "flat" },
  },
  files: { "src/b.ts": "dd", "src/a.ts": "ee" },
  snapshot: "ff",
};

async function read(text: string) {
  const folder = makeFolder({ "connector.lock.json": text });
  const diagnostics = new Diagnostics();
  const file = path.join(folder, "connector.lock.json");
  const loaded = await readLock({ file, cwd: folder, diagnostics });
  const found = placeDiagnostics(diagnostics.all, undefined).map(
    ({ code, message, place }) =>
      `${code} ${place?.line}:${place?.column} ${message}`,
  );
  return { loaded, found };
}

test("a lock is sorted, with one decision a line", () => {
  const text = formatLock(lock);
  const lines = text.split("\n");
  expect(lines.slice(0, 8)).toEqual([
    "{",
    '  "lockVersion": 1,',
    '  "generator": "1.2.3",',
    '  "spec": "spec.yaml",',
    '  "sources": {',
    '    "more/b.yaml": "bb",',
    '    "spec.yaml": "aa"',
    "  },",
  ]);
  expect(text).toContain(
    '    "include": [\n      "tag:A",\n      "tag:B"\n    ],',
  );
  expect(text).toContain(
    '    "operations": {\n      "GET /pets": "pets.list",\n      "POST /pets": "pets.create",\n      "__proto__": "odd.one"\n    },',
  );
  expect(lines.at(-3)).toMatch(/^ {2}"checksum": "[0-9a-f]{64}"$/);
  expect(text.endsWith("}\n")).toBe(true);
});

test("a lock that is read and written again is the same text", async () => {
  const text = formatLock(lock);
  const { loaded, found } = await read(text.replaceAll("\n", "\r\n"));
  expect(found).toEqual([]);
  expect(loaded?.text).toBe(text);
  expect(loaded?.lock && formatLock(loaded.lock)).toBe(text);
  expect(
    Object.hasOwn(loaded?.lock?.decisions.operations ?? {}, "__proto__"),
  ).toBe(true);
});

test("a lock that was edited by hand no longer matches its checksum", async () => {
  const text = formatLock(lock).replace("pets.create", "pets.add");
  const { loaded } = await read(text);
  expect(loaded?.lock?.decisions.operations["POST /pets"]).toBe("pets.add");
  expect(loaded?.lock && formatLock(loaded.lock)).not.toBe(text);
});

test("sections that an older generator did not know are empty", async () => {
  const value = JSON.parse(formatLock(lock)) as { decisions: object };
  const decisions = { operations: { "GET /pets": "pets.list" } };
  const { loaded, found } = await read(JSON.stringify({ ...value, decisions }));
  expect(found).toEqual([]);
  expect(loaded?.lock?.decisions).toEqual({ ...noDecisions, ...decisions });
});

test("no lock is no error", async () => {
  const file = path.join(makeFolder(), "connector.lock.json");
  const diagnostics = new Diagnostics();
  expect(await readLock({ file, cwd: "/", diagnostics })).toBeUndefined();
  expect(diagnostics.all).toEqual([]);
});

describe("a lock that cannot be used is reported where it is wrong", () => {
  const text = formatLock(lock);
  test.each([
    { given: "", want: /^GC_LOCK_SYNTAX 1:1 / },
    { given: "not a lock", want: /^GC_LOCK_SYNTAX 1:\d+ / },
    { given: text.slice(0, 60), want: /^GC_LOCK_SYNTAX \d+:\d+ / },
    {
      given: text.replace(/ {2}"spec"/, '<<<<<<< ours\n  "spec"'),
      want: /^GC_LOCK_SYNTAX 4:1 .*merge conflict/,
    },
    { given: "[]", want: /^GC_LOCK_SHAPE 1:1 .*no object/ },
    { given: "{}", want: /^GC_LOCK_SHAPE 1:1 .*no lockVersion/ },
    {
      given: text.replace('"lockVersion": 1', '"lockVersion": 2'),
      want: /^GC_LOCK_NEWER 2:3 .*gen-connector 1\.2\.3.*version is 2/,
    },
    {
      given: text.replace('"spec":', '"spex": 1, "spec":'),
      want: /^GC_LOCK_NEWER 4:3 .*"spex" is not known/,
    },
    {
      given: text.replace('"bodies": {', '"codecs": {}, "bodies": {'),
      want: /^GC_LOCK_NEWER \d+:5 .*"codecs" is not known/,
    },
    {
      given: text.replace('"snapshot": "ff"', '"snapshot": 1'),
      want: /^GC_LOCK_SHAPE \d+:3 .*"snapshot" is not a string/,
    },
    {
      given: text.replace('"pets.list"', "3"),
      want: /^GC_LOCK_SHAPE \d+:5 .*"operations" is not a record/,
    },
    {
      given: text.replace("src/a.ts", "../a.ts"),
      want: /^GC_LOCK_SHAPE \d+:5 .*not a path in the output/,
    },
    {
      given: text.replace("src/a.ts", "/etc/passwd"),
      want: /^GC_LOCK_SHAPE \d+:5 .*not a path in the output/,
    },
  ])("$want", async ({ given, want }) => {
    const { loaded, found } = await read(given);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(want);
    expect(loaded?.lock).toBeUndefined();
  });
});
