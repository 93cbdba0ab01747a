import path from "node:path";
import { readdirSync, symlinkSync, utimesSync } from "node:fs";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { generate } from "../../src/commands/generate.js";
import { makeFolder, putFiles, readTree } from "../write/folder.js";
import { fakeCompile } from "./fake-compile.js";
import { makeScene, SPEC, times, touchLock } from "./scene.js";

const compile = vi.hoisted(() => vi.fn<typeof fakeCompile>());
vi.mock("../../src/compile.js", () => ({ compile, analyse: compile }));
beforeEach(() => {
  compile.mockReset();
  compile.mockImplementation(fakeCompile);
});

describe("a run", () => {
  test("writes the files, the lock and the snapshot", async () => {
    const { run, out, cwd } = makeScene();
    const result = await run();
    expect(result.outcome).toBe("written");
    expect(result.changes?.created).toEqual(["a.ts", "src/b.ts"]);
    const { "connector.snapshot.json.gz": packed, ...tree } = readTree(out);
    expect(Object.keys(tree)).toEqual([
      "a.ts",
      "connector.lock.json",
      "src/b.ts",
    ]);
    expect(packed).toBeDefined();
    const lock = JSON.parse(tree["connector.lock.json"] ?? "") as unknown;
    expect(lock).toMatchObject({
      spec: "../api.yaml",
      selection: { filtered: ["GET /hidden"] },
      decisions: { operations: { "GET /pets": "pets.list" } },
    });
    expect(readTree(cwd)["api.yaml"]).toBe(SPEC);
  });

  test("the same from another folder, with another clock and order, is the same bytes", async () => {
    const one = makeScene();
    await one.run();
    const other = makeScene();
    await generate({
      spec: path.join(other.cwd, "api.yaml"),
      cwd: "/",
      out: other.out,
    });
    expect(readTree(other.out)).toEqual(readTree(one.out));
  });

  test("the second one writes nothing, and does not even compile", async () => {
    const { run, out } = makeScene();
    await run();
    touchLock(out);
    const before = times(out);
    compile.mockClear();
    const { outcome, changes } = await run();
    expect(outcome).toBe("unchanged");
    expect(changes?.unchanged).toEqual(["a.ts", "src/b.ts"]);
    expect(compile).not.toHaveBeenCalled();
    expect(times(out)).toEqual(before);
  });

  test("a lock that is older than the program proves nothing, but nothing is written either", async () => {
    const { run, out } = makeScene();
    await run();
    const past = new Date(0);
    utimesSync(path.join(out, "connector.lock.json"), past, past);
    const before = times(out);
    compile.mockClear();
    expect((await run()).outcome).toBe("unchanged");
    expect(compile).toHaveBeenCalledOnce();
    expect(times(out)).toEqual(before);
  });

  test("keeps decisions of what is gone", async () => {
    const { run, cwd, out } = makeScene();
    await run();
    compile.mockImplementationOnce(async (request) => {
      expect(request.decisions.operations).toEqual({
        "GET /pets": "pets.list",
      });
      return fakeCompile(request);
    });
    putFiles(cwd, { "api.yaml": "a.ts: three\n" });
    expect((await run()).changes).toMatchObject({
      changed: ["a.ts"],
      removed: ["src/b.ts"],
    });
    expect(Object.keys(readTree(out))).toEqual([
      "a.ts",
      "connector.lock.json",
      "connector.snapshot.json.gz",
    ]);
  });
});

describe("errors leave everything as it was", () => {
  test.each([
    {
      name: "in the description",
      spec: "fail",
      want: ["failed", "GC_SELECT_EMPTY"],
    },
    {
      name: "which strictness makes of warnings",
      spec: "warn",
      request: { config: { strict: true } },
      want: ["failed", "GC_SELECT_NO_MATCH"],
    },
  ])("$name", async ({ spec, request, want }) => {
    const { cwd, run, codes } = makeScene();
    await run();
    const before = readTree(path.join(cwd, "out"));
    putFiles(cwd, { "api.yaml": `${spec}\na.ts: new\n` });
    expect(await codes(request)).toEqual(want);
    expect(readTree(path.join(cwd, "out"))).toEqual(before);
  });

  test("with their place in the user's file", async () => {
    const { run } = makeScene("# first\n  fail\n");
    const [found] = (await run()).diagnostics;
    expect(found?.place).toMatchObject({
      label: "api.yaml",
      line: 2,
      column: 3,
    });
  });

  test("a lock that cannot be read is not overwritten", async () => {
    const { codes, out } = makeScene(SPEC, { "out/connector.lock.json": "{" });
    expect(await codes({ force: true })).toEqual(["failed", "GC_LOCK_SYNTAX"]);
    expect(readTree(out)).toEqual({ "connector.lock.json": "{" });
  });

  test.each([
    {
      name: "an output that is a file",
      request: { out: "api.yaml" },
      want: ["failed", "GC_OUTPUT_OBSTRUCTED"],
    },
    {
      name: "an output in a file",
      request: { out: "api.yaml/new/out" },
      want: ["failed", "GC_OUTPUT_OBSTRUCTED"],
    },
    {
      name: "an output behind links without end",
      request: { out: "loop/out" },
      want: ["failed", "GC_FILE_UNREADABLE"],
    },
    {
      name: "a lock in a file",
      request: { lock: "api.yaml/connector.lock.json" },
      want: ["failed", "GC_OUTPUT_FAILED"],
    },
    {
      name: "a lock that is a folder",
      request: { lock: "folder" },
      want: ["failed", "GC_FILE_UNREADABLE"],
    },
    {
      name: "a configuration that is a folder",
      files: { "connector.config.json/file": "" },
      want: ["misconfigured", "GC_FILE_UNREADABLE"],
    },
  ])("$name", async ({ files = {}, request = {}, want }) => {
    const all = { "folder/file": "", ...files };
    const { codes, cwd } = makeScene(SPEC, all);
    symlinkSync("loop", path.join(cwd, "loop"));
    expect(await codes(request)).toEqual(want);
    expect(readdirSync(cwd).sort()).toEqual(
      [
        "api.yaml",
        "folder",
        "loop",
        ...Object.keys(files).map(path.dirname),
      ].sort(),
    );
  });

  test("a wrong configuration, without compiling", async () => {
    const { codes } = makeScene(SPEC, {
      "connector.config.json": '{"nme": 1}',
    });
    expect(await codes()).toEqual(["misconfigured", "GC_CONFIG_UNKNOWN_KEY"]);
    expect(await codes({ config: { name: "Bad Name" } })).toEqual([
      "misconfigured",
      "GC_CONFIG_UNKNOWN_KEY",
      "GC_PACKAGE_NAME",
    ]);
    expect(compile).not.toHaveBeenCalled();
  });
});

describe("edits of the user", () => {
  async function editedScene() {
    const scene = makeScene();
    await scene.run();
    putFiles(scene.out, { "a.ts": "edited", "own.ts": "mine" });
    return scene;
  }

  test("stop the run until it is forced; other files are never touched", async () => {
    const { codes, run, out } = await editedScene();
    const before = readTree(out);
    expect(await codes()).toEqual(["failed", "GC_FILE_EDITED"]);
    expect(await codes({ dryRun: true })).toEqual(["failed", "GC_FILE_EDITED"]);
    expect(readTree(out)).toEqual(before);
    expect((await run({ force: true })).changes?.changed).toEqual(["a.ts"]);
    expect(readTree(out)).toMatchObject({ "a.ts": "one\n", "own.ts": "mine" });
    expect(await codes()).toEqual(["unchanged"]);
  });

  test("survive when the file is no longer generated", async () => {
    const { cwd, codes, out } = await editedScene();
    putFiles(cwd, { "api.yaml": "src/b.ts: two\n" });
    expect(await codes()).toEqual(["written", "GC_FILE_KEPT"]);
    expect(readTree(out)["a.ts"]).toBe("edited");
    expect(await codes()).toEqual(["unchanged"]);
  });
});

describe("where things are", () => {
  test.each([
    {
      name: "beside the configuration",
      files: { "connector.config.yaml": "" },
      request: {},
      want: "connector.lock.json",
    },
    {
      name: "where --lock says",
      files: {},
      request: { lock: "locks/pets.lock.json" },
      want: "locks/pets.lock.json",
    },
  ])("the lock is $name", async ({ files, request, want }) => {
    const { cwd, run } = makeScene(SPEC, files);
    await run(request);
    const snapshot = want.replace(".lock.json", ".snapshot.json.gz");
    const tree = readTree(cwd);
    expect(Object.keys(tree).sort()).toEqual(
      [
        "api.yaml",
        "out/a.ts",
        "out/src/b.ts",
        ...Object.keys(files),
        want,
        snapshot,
      ].sort(),
    );
    expect((await run(request)).outcome).toBe("unchanged");
  });

  test("the lock stays in the output when a configuration is added", async () => {
    const { cwd, codes, out } = makeScene();
    expect(await codes()).toEqual(["written"]);
    putFiles(cwd, { "connector.config.yaml": "", "api.yaml": "a.ts: two\n" });
    expect(await codes()).toEqual(["written"]);
    expect(readTree(out)).toMatchObject({ "a.ts": "two\n" });
    expect(Object.keys(readTree(cwd)).sort()).toEqual([
      "api.yaml",
      "connector.config.yaml",
      "out/a.ts",
      "out/connector.lock.json",
      "out/connector.snapshot.json.gz",
    ]);
  });

  test.each([
    { spec: "api.yaml", want: "connector" },
    { spec: "Pet Store.v2.yaml", want: "pet-store-v2-connector" },
    { spec: "api.yaml", config: { name: "@acme/pets" }, want: "pets" },
  ])("the output of $spec is $want", async ({ spec, config, want }) => {
    const cwd = makeFolder({ [spec]: SPEC });
    const { out } = await generate({ spec, cwd, ...(config && { config }) });
    expect(out && path.basename(out)).toBe(want);
  });

  test("the configuration beside the description wins over the one here", async () => {
    const cwd = makeFolder({
      "apis/api.yaml": SPEC,
      "apis/connector.config.json": '{ "name": "near" }',
      "connector.config.json": '{ "name": "far" }',
    });
    await generate({ spec: "apis/api.yaml", cwd });
    expect(compile.mock.lastCall?.[0].config).toEqual({ name: "near" });
    await generate({
      spec: "apis/api.yaml",
      cwd,
      configFile: "connector.config.json",
    });
    expect(compile.mock.lastCall?.[0].config).toEqual({ name: "far" });
  });
});
