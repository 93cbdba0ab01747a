import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { isBuiltin } from "node:module";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { goldenOf, SHOWCASE } from "../../scripts/fixtures/fixtures.js";
import { readTree } from "../write/folder.js";

/** Inside the project, where the package finds what it depends on. */
let workshop: string;

beforeAll(() => {
  mkdirSync(".cache", { recursive: true });
  workshop = mkdtempSync(resolve(".cache/packed-"));
  const pack = ["pack", "--ignore-scripts", "--pack-destination", workshop];
  run("npm", pack, process.cwd());
  const [tarball = ""] = readdirSync(workshop);
  run("tar", ["-xzf", tarball], workshop);
}, 60_000);
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

function run(command: string, argv: readonly string[], cwd: string): string {
  const ended = spawnSync(command, argv, { cwd, encoding: "utf8" });
  if (ended.status !== 0) throw new Error(ended.stderr);
  return ended.stdout;
}

test("what is published makes the connector that lies in the repository", () => {
  const folder = join("fixtures", SHOWCASE);
  cpSync(folder, join(workshop, folder), { recursive: true });
  const golden = goldenOf(SHOWCASE);
  const spec = join(folder, "spec.yaml");
  const lock = join(golden, "connector.lock.json");
  const argv = ["package/dist/cli.js", spec, "--out", golden, "--lock", lock];
  run(process.execPath, argv, workshop);
  const made = readTree(join(workshop, golden));
  expect(made).toEqual(readTree(golden));
});

test("and depends on all that it imports", async () => {
  const manifest = JSON.parse(
    readFileSync(join(workshop, "package/package.json"), "utf8"),
  ) as { dependencies: Record<string, string> };
  const { metafile } = await build({
    entryPoints: [join(workshop, "package/dist/cli.js")],
    outdir: join(workshop, "bundled"),
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    packages: "external",
    metafile: true,
    logLevel: "silent",
  });
  const imported = Object.values(metafile.outputs)
    .flatMap(({ imports }) => imports)
    .filter(({ external }) => external)
    .map(({ path }) => path.replace(/^((?:@[^/]+\/)?[^/]+).*$/, "$1"))
    .filter((name) => !isBuiltin(name));
  expect(imported).toContain("ts-morph");
  expect(Object.keys(manifest.dependencies)).toEqual(
    expect.arrayContaining([...new Set(imported)]),
  );
});
