import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compile, type Compilation } from "../../../src/compile.js";
import { loadConfig } from "../../../src/config/load-config.js";
import { Diagnostics } from "../../../src/diagnostics/diagnostics.js";
import { noDecisions } from "../../../src/plan/decisions.js";
import { nodeWorld } from "../../../src/world/node-world.js";

let workshop: string;

beforeAll(() => {
  // Inside the project, so that msw is found.
  mkdirSync(".cache", { recursive: true });
  workshop = mkdtempSync(resolve(".cache/readme-"));
});
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

async function make(fixture: string): Promise<Compilation> {
  const diagnostics = new Diagnostics();
  const file = resolve("fixtures", fixture, "connector.config.yaml");
  const made = await compile({
    entry: `fixtures/${fixture}/spec.yaml`,
    config: existsSync(file)
      ? await loadConfig({ file, cwd: process.cwd(), diagnostics })
      : {},
    decisions: noDecisions,
    world: nodeWorld(),
    diagnostics,
  });
  if (!made) throw new Error("the fixture does not compile");
  return made;
}

/** The showcase, those with ways to connect that it does not have, one with parts and one with validators. */
const fixtures = [
  "bookings",
  "auth-digest",
  "auth-mutual-tls",
  "auth-oauth",
  "auth-openid",
  "auth-vendor",
  "multipart-responses",
  "validation-zod",
];

test.each(fixtures)(
  "every code sample of the README type-checks: %s",
  { timeout: 60_000 },
  async (fixture) => {
    const folder = join(workshop, fixture);
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    const made = await make(fixture);
    for (const { path, text } of made.files) write(path, text);
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
      [`${name}/schemas`]: ["./src/schemas/index.ts"],
      [`${name}/mocks`]: ["./src/mocks/index.ts"],
      [`${name}/interceptors`]: ["./src/interceptors.ts"],
      [`${name}/otel`]: ["./src/otel.ts"],
      [`${name}/node`]: ["./src/node.ts"],
      [`${name}/testing`]: ["./src/testing.ts"],
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
  },
);
