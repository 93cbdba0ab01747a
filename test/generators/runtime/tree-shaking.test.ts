import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";

const runtime = fileURLToPath(
  new URL("../../../generators/runtime", import.meta.url),
);

/** Bundles a module that sits beside the runtime's folder. */
async function bundle(
  files: Readonly<Record<string, string>>,
  minify = false,
): Promise<string> {
  const result = await build({
    stdin: {
      contents: files["entry"] ?? "",
      resolveDir: runtime,
      loader: "ts",
    },
    bundle: true,
    minify,
    format: "esm",
    platform: "neutral",
    write: false,
    plugins: [
      {
        name: "files",
        setup({ onLoad, onResolve }) {
          onResolve({ filter: /^\.\/operations\.js$/ }, () => ({
            path: "operations",
            namespace: "files",
            sideEffects: false,
          }));
          onLoad({ filter: /.*/, namespace: "files" }, ({ path }) => ({
            contents: files[path] ?? "",
            resolveDir: runtime,
            loader: "ts",
          }));
          onResolve(
            { filter: /^\.{1,2}\/.*\.js$/ },
            ({ path, resolveDir }) => ({
              path: `${new URL(path, `file://${resolveDir}/`).pathname.slice(0, -3)}.ts`,
              sideEffects: false,
            }),
          );
        },
      },
    ],
  });
  return result.outputFiles[0]?.text ?? "";
}

const BODIES = [
  "/* @__PURE__ */ form({ flat: true })",
  "/* @__PURE__ */ multipart({})",
  '/* @__PURE__ */ raw({ contentType: "text/csv" })',
  '{ contentType: "application/json" }',
];

/** A hundred operations. esbuild and webpack heed `@__NO_SIDE_EFFECTS__` within a file only (evanw/esbuild#4369). */
const operations = `
  import type { Operation } from "./operation.js";
  import { form } from "./form.js";
  import { multipart } from "./multipart.js";
  import { raw } from "./raw.js";
  ${Array.from(
    { length: 100 },
    (_, index) =>
      `export const operation${index}: Operation<{ body?: string }, unknown> = { id: "operation-${index}.", method: "POST", path: "/", body: ${BODIES[index % 4]} };`,
  ).join("\n")}
`;

const entry = (index: number) => `
  import { connect } from "./connect.js";
  import { operation${index} } from "./operations.js";
  import { send } from "./send.js";
  const client = connect({ name: "a", version: "1", environments: {} }, { environment: { url: "https://a.example" } });
  send(client, operation${index}, {});
`;

describe("a bundle carries what it uses", () => {
  test.each([
    { given: 3, want: [] },
    { given: 0, want: ["form"] },
    { given: 1, want: ["multipart"] },
    { given: 2, want: ["raw"] },
  ])("one operation of a hundred, with $want", async ({ given, want }) => {
    const text = await bundle({ entry: entry(given), operations });
    expect(text.match(/"operation-\d+\."/g)).toEqual([`"operation-${given}."`]);
    const optional = [
      "form",
      "multipart",
      "raw",
      "invoke",
      "bundleAction",
      "basic",
      "bearer",
      "apiKey",
    ];
    const kept = optional.filter((name) => text.includes(`function ${name}(`));
    expect(kept).toEqual(want);
  });

  test("and the core stays small", async () => {
    const text = await bundle({ entry: entry(3), operations }, true);
    expect(gzipSync(text).length).toBeLessThan(8_000);
  });
});
