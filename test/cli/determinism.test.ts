import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";

const root = mkdtempSync(join(tmpdir(), "determinism-"));
afterAll(() => rmSync(root, { recursive: true }));

/** Every file of a run, by path; a compressed one by its content, because libraries compress differently. */
function run(name: string, env: Record<string, string>): Map<string, string> {
  const home = join(root, name);
  mkdirSync(home, { recursive: true });
  cpSync("fixtures/bookings/spec.yaml", join(home, "spec.yaml"));
  const cli = resolve("dist/cli.js");
  const { status, stderr } = spawnSync(
    process.execPath,
    [cli, "spec.yaml", "--out", "out", "--quiet"],
    {
      cwd: home,
      env: { ...process.env, ...env },
      encoding: "utf8",
    },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const out = join(home, "out");
  const paths = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    paths.map((path) => {
      const bytes = readFileSync(path);
      const content = path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
      return [path.slice(out.length), content.toString("base64")];
    }),
  );
}

test("X4 the output is the same bytes in every folder, locale and time zone", () => {
  const first = run("one", { LC_ALL: "C", TZ: "UTC" });
  const second = run("another/deeper", {
    LC_ALL: "tr_TR.UTF-8",
    LANG: "tr_TR.UTF-8",
    TZ: "Pacific/Apia",
  });
  expect([...second.keys()]).toEqual([...first.keys()]);
  for (const [path, content] of first)
    expect(second.get(path) === content, path).toBe(true);
});
