import { dirname, resolve } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";

const GOLDEN = resolve("generated/validation-zod/src");
const GENERATORS = `${resolve("generators")}/`;

/** The files that a bundle of this module carries. */
async function carried(contents: string): Promise<string> {
  const { metafile } = await build({
    stdin: { contents, resolveDir: GOLDEN },
    bundle: true,
    format: "esm",
    write: false,
    metafile: true,
    plugins: [
      {
        name: "goldens",
        // The runtime is what it is in every connector, and so it is taken from where it is copied from.
        setup({ onResolve }) {
          onResolve({ filter: /^\..*\.js$/ }, ({ path, importer }) => {
            if (importer.includes("node_modules")) return undefined;
            const folder = importer === "<stdin>" ? GOLDEN : dirname(importer);
            const file = resolve(folder, path).replace(/\.js$/, ".ts");
            const own = file.replace(/.*\/src\/(?=runtime\/)/, GENERATORS);
            return { path: own, sideEffects: false };
          });
        },
      },
    ],
  });
  const [output] = Object.values(metafile.outputs);
  return Object.entries(output?.inputs ?? {})
    .flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : []))
    .join("\n");
}

test("a program that does not ask for validation carries nothing of it", async () => {
  const files = await carried('export * from "./index.js";');
  expect(files).toContain("runtime/prepare.ts");
  expect(files).not.toMatch(/node_modules|src\/schemas|validate\.ts|wire\.ts/);
});

test("a program that uses one schema carries no operations", async () => {
  const files = await carried(
    'export { PlantSchema } from "./schemas/index.js";',
  );
  expect(files).toMatch(/node_modules\/zod/);
  expect(files).toContain("src/schemas/models.ts");
  expect(files).not.toMatch(/schemas\/operations|runtime\/validate/);
});
