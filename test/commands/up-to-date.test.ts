import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { GenerateRequest } from "../../src/commands/generate.js";
import { putFiles, readTree } from "../write/folder.js";
import { fakeCompile } from "./fake-compile.js";
import { makeScene, SPEC, touchLock } from "./scene.js";

const compile = vi.hoisted(() => vi.fn<typeof fakeCompile>());
vi.mock("../../src/compile.js", () => ({ compile, analyse: compile }));
beforeEach(() => {
  compile.mockReset();
  compile.mockImplementation(fakeCompile);
});

describe("whatever changes makes the next run compile", () => {
  type Scene = ReturnType<typeof makeScene>;
  const lockOf = ({ out }: Scene) => path.join(out, "connector.lock.json");
  test.each<{
    name: string;
    change: (scene: Scene) => void;
    request?: Partial<GenerateRequest>;
  }>([
    {
      name: "the description",
      change: ({ cwd }) => putFiles(cwd, { "api.yaml": `${SPEC}# more\n` }),
    },
    {
      name: "an option",
      change: () => {},
      request: { config: { enums: "open" } },
    },
    {
      name: "strictness",
      change: () => {},
      request: { config: { strict: true } },
    },
    {
      name: "a generated file",
      change: ({ out }) => putFiles(out, { "a.ts": "edited" }),
    },
    {
      name: "a missing file",
      change: ({ out }) => rmSync(path.join(out, "a.ts")),
    },
    {
      name: "a missing snapshot",
      change: ({ out }) => rmSync(path.join(out, "connector.snapshot.json.gz")),
    },
    {
      name: "a damaged snapshot",
      change: ({ out }) => putFiles(out, { "connector.snapshot.json.gz": "x" }),
    },
    {
      name: "a decision in the lock",
      change: (scene) => {
        const text = readFileSync(lockOf(scene), "utf8");
        writeFileSync(lockOf(scene), text.replace("pets.list", "pets.all"));
      },
    },
    {
      name: "another generator",
      change: (scene) => {
        const text = readFileSync(lockOf(scene), "utf8");
        writeFileSync(
          lockOf(scene),
          text.replace(/"generator": ".*"/, '"generator": "0.0.1"'),
        );
      },
    },
  ])("$name", async ({ change, request }) => {
    const scene = makeScene();
    await scene.run();
    change(scene);
    if (statSync(lockOf(scene), { throwIfNoEntry: false }))
      touchLock(scene.out);
    compile.mockClear();
    await scene.run(request);
    expect(compile).toHaveBeenCalledOnce();
  });

  test("but not a snapshot that another zlib packed", async () => {
    const { run, out } = makeScene();
    await run();
    const file = path.join(out, "connector.snapshot.json.gz");
    writeFileSync(file, gzipSync(gunzipSync(readFileSync(file)), { level: 0 }));
    touchLock(out);
    compile.mockClear();
    expect((await run()).outcome).toBe("unchanged");
    expect(compile).not.toHaveBeenCalled();
  });
});

describe("check and dryRun write nothing", () => {
  test.each([
    { request: { check: true }, want: ["stale", "GC_OUTPUT_STALE"] },
    { request: { dryRun: true }, want: ["planned"] },
  ])("$request before the first run", async ({ request, want }) => {
    const { cwd, codes } = makeScene();
    expect(await codes(request)).toEqual(want);
    expect(Object.keys(readTree(cwd))).toEqual(["api.yaml"]);
  });

  test.each([{ check: true }, { dryRun: true }, { frozenLock: true }])(
    "%o of what is up to date",
    async (request) => {
      const { run, codes } = makeScene();
      await run();
      expect(await codes(request)).toEqual(["unchanged"]);
    },
  );

  test("and list what would change", async () => {
    const { cwd, run, out } = makeScene();
    await run();
    putFiles(cwd, { "api.yaml": "a.ts: new\nc.ts: new\n" });
    const before = readTree(out);
    const { changes, records, diagnostics } = await run({ check: true });
    expect(changes).toMatchObject({
      created: ["c.ts"],
      changed: ["a.ts"],
      removed: ["src/b.ts"],
    });
    expect(records).toEqual({ lock: true, snapshot: true });
    expect(diagnostics[0]?.message).toBe(
      "out is not what the description generates: 1 file to create, 1 file to change, 1 file to remove, the lock to change, the snapshot to change",
    );
    expect(readTree(out)).toEqual(before);
  });
});

describe("a frozen lock", () => {
  test("must exist, and must not change", async () => {
    const { cwd, run, codes, out } = makeScene();
    const frozen = ["failed", "GC_LOCK_FROZEN", "GC_LOCK_FROZEN"];
    expect(await codes({ frozenLock: true })).toEqual(frozen);
    await run();
    putFiles(cwd, { "api.yaml": "a.ts: new\n" });
    const before = readTree(out);
    expect(await codes({ frozenLock: true })).toEqual(frozen);
    expect(readTree(out)).toEqual(before);
  });

  test("brings back an output that is not in version control", async () => {
    const { run, codes, out } = makeScene();
    await run();
    const before = readTree(out);
    rmSync(path.join(out, "a.ts"));
    rmSync(path.join(out, "src"), { recursive: true });
    expect(await codes({ frozenLock: true })).toEqual(["written"]);
    expect(readTree(out)).toEqual(before);
  });
});
