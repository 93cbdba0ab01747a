import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compile, type Compilation } from "../../../src/compile.js";
import { Diagnostics } from "../../../src/diagnostics/diagnostics.js";
import { noDecisions } from "../../../src/plan/decisions.js";
import { nodeWorld } from "../../../src/world/node-world.js";

let folder: string;
let made: Compilation;

beforeAll(async () => {
  // Inside the project, so that msw is found.
  mkdirSync(".cache", { recursive: true });
  folder = mkdtempSync(resolve(".cache/readme-"));
  const request = {
    entry: "fixtures/bookings/spec.yaml",
    config: {},
    decisions: noDecisions,
    world: nodeWorld(),
    diagnostics: new Diagnostics(),
  };
  const compiled = await compile(request);
  if (!compiled) throw new Error("the fixture does not compile");
  made = compiled;
  for (const { path, text } of made.files) write(path, text);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

test("every code sample of the README type-checks", { timeout: 60_000 }, () => {
  const { name } = made.plan.package;
  const { variable, className } = made.plan.client;
  const readme =
    made.files.find(({ path }) => path === "README.md")?.text ?? "";
  const samples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(
    ([, code]) => code ?? "",
  );
  expect(samples.length).toBeGreaterThan(6);
  for (const [index, code] of samples.entries()) {
    const known = code.includes(`const ${variable} =`)
      ? ""
      : `declare const ${variable}: import("${name}").${className};\n`;
    write(`samples/${index}.ts`, `${known}${code}\nexport {};\n`);
  }
  const paths = {
    [name]: ["./src/index.ts"],
    [`${name}/operations/*`]: ["./src/operations/*.ts"],
    [`${name}/mocks`]: ["./src/mocks/index.ts"],
  };
  write(
    "tsconfig.samples.json",
    JSON.stringify({
      extends: "./tsconfig.json",
      compilerOptions: { paths },
      include: ["samples"],
    }),
  );
  const tsc = resolve("node_modules/typescript-7/bin/tsc");
  const run = () =>
    execFileSync(process.execPath, [tsc, "-p", "tsconfig.samples.json"], {
      cwd: folder,
      encoding: "utf8",
      stdio: "pipe",
    });
  let output = "";
  try {
    run();
  } catch (error) {
    output = String((error as { stdout?: string }).stdout);
  }
  expect(output).toBe("");
});
