import { spawnSync } from "node:child_process";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { existsSync, rmSync, symlinkSync } from "node:fs";
import { makeFolder, putFiles, readTree } from "../write/folder.js";

const cli = path.resolve("dist/cli.js");

const SPEC = `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
servers: [{ url: https://api.example.test }]
paths:
  /pets:
    get: { operationId: listPets, tags: [Pets], responses: { "200": { description: ok } } }
`;

function run(argv: readonly string[], cwd = makeFolder(), input = "") {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
    cwd,
    input,
    encoding: "utf8",
    timeout: 60_000,
  });
  return { status, stdout, stderr, ms: performance.now() - start };
}

const REPORT =
  "data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write(`${user+system}`)})";

/** Processor time of the best of five, in ms: a busy machine changes it least. */
function fastest(argv: readonly string[]): number {
  const times = Array.from({ length: 5 }, () =>
    Number(run(["--import", REPORT, ...argv]).stderr),
  );
  return Math.min(...times) / 1000;
}

beforeAll(() => {
  if (!existsSync(cli)) throw new Error("dist/ is not built: npm run build");
});

describe("the built command line", () => {
  test.each(["--version", "--help"])("%s is quick", (option) => {
    // Beside the start of Node itself.
    const bare = fastest(["--eval", "0"]);
    expect(fastest([cli, option]) - bare).toBeLessThan(100);
  });

  test.each([
    { name: "connector.config.mjs", text: "\nexport default {", at: "2:17" },
    { name: "connector.config.ts", text: "\nexport default {", at: "2:17" },
    { name: "connector.config.ts", text: "\n throw 1 as any;", at: "1:1" },
    { name: "connector.config.js", text: "\n f();", at: "2:2" },
  ])("says where $name is wrong: $text", ({ name, text, at }) => {
    const cwd = makeFolder({ "spec.yaml": SPEC, [name]: text });
    const { status, stderr } = run([cli, "spec.yaml"], cwd);
    expect(status).toBe(2);
    expect(stderr).toContain(`${name}:${at} error GC_CONFIG_MODULE `);
  });

  test("generates, then has nothing to do, then checks", () => {
    const cwd = makeFolder({ "spec.yaml": SPEC });
    const first = run([cli, "spec.yaml", "--out", "out"], cwd);
    expect(first).toMatchObject({ status: 0, stderr: "" });
    expect(first.stdout).toMatch(/^out is generated: 1 operation, /);
    const tree = readTree(cwd);
    expect(tree).toHaveProperty(["out/package.json"]);
    const second = run([cli, "spec.yaml", "--out", "out"], cwd);
    expect(second.stdout).toMatch(/^out is up to date: /);
    expect(run([cli, "spec.yaml", "--out", "out", "--check"], cwd).status).toBe(
      0,
    );
    expect(readTree(cwd)).toEqual(tree);
  });

  test("keeps in CHANGELOG.md what it was generated from before, as the lock knows it", () => {
    const cwd = makeFolder({ "spec.yaml": SPEC });
    const args = [cli, "spec.yaml", "--out", "out", "--quiet"];
    run(args, cwd);
    putFiles(cwd, { "spec.yaml": SPEC.replace("1.0.0", "1.1.0") });
    run(args, cwd);
    rmSync(path.join(cwd, "out/CHANGELOG.md"));
    expect(run([...args, "--frozen-lock"], cwd).status).toBe(0);
    expect(readTree(cwd)["out/CHANGELOG.md"]?.match(/^## .*/gm)).toEqual([
      "## 1.1.0",
      "## 1.0.0",
    ]);
  });

  test("lints standard input", () => {
    const { status, stdout } = run([cli, "lint", "-"], makeFolder(), SPEC);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: "1 operation, 0 schemas, 0 errors, 0 warnings\n",
    });
  });

  test("writes nothing through a link in the output (H50)", () => {
    const outside = makeFolder();
    const cwd = makeFolder({ "spec.yaml": SPEC, "out/own.txt": "mine" });
    symlinkSync(outside, path.join(cwd, "out/src"));
    const { status, stderr } = run([cli, "spec.yaml", "--out", "out"], cwd);
    expect(status).toBe(1);
    expect(stderr).toContain("GC_OUTPUT_SYMLINK src is a symbolic link");
    expect(readTree(outside)).toEqual({});
    expect(Object.keys(readTree(cwd)).sort()).toEqual([
      "out/own.txt",
      "out/src",
      "spec.yaml",
    ]);
  });

  test("a user's mistake shows no stack", () => {
    const { status, stderr } = run([cli, "nope.yaml"]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "error: nope.yaml does not exist\n",
    });
  });
});
