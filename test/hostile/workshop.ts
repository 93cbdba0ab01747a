import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, relative, resolve } from "node:path";
import { generate, type GenerateResult } from "../../src/commands/generate.js";
import type { World } from "../../src/world.js";
import { expandSpec, type Case } from "./cases.js";

/** A folder in which connectors are generated, inside the project, so that they find its packages. */
export class Workshop {
  readonly root: string;

  constructor() {
    mkdirSync(".cache", { recursive: true });
    this.root = mkdtempSync(resolve(".cache/hostile-"));
  }

  /** Writes the description of a case, and nothing else. */
  prepare(of: Case, text: string | Uint8Array = expandSpec(of)): string {
    const folder = join(this.root, of.id);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `spec.${of.format}`), text);
    return folder;
  }

  /** Generates the connector of a prepared case into its folder `out`. */
  generate(of: Case, world?: World): Promise<GenerateResult> {
    const cwd = join(this.root, of.id);
    const request = { spec: `spec.${of.format}`, cwd, out: "out" };
    return generate({ ...request, ...(world && { world }) });
  }

  /** Everything that stands in a case's folder beside its description and its output. */
  strays(of: Case): string[] {
    return readdirSync(join(this.root, of.id)).filter(
      (name) => !["out", "modules.test.ts", `spec.${of.format}`].includes(name),
    );
  }

  /** Whether anything was written for a case. */
  isUntouched(of: Case): boolean {
    return (
      this.strays(of).length === 0 && !existsSync(join(this.root, of.id, "out"))
    );
  }

  /** The emitted files whose path ends so, relative to the output folder. */
  files(of: Case, ending = ""): string[] {
    const cwd = join(this.root, of.id, "out");
    return readdirSync(cwd, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
      .map((entry) => relative(cwd, join(entry.parentPath, entry.name)));
  }

  read(of: Case, file: string): string {
    return readFileSync(join(this.root, of.id, "out", file), "utf8");
  }

  /**
   * Adds a test to each connector that imports all of its modules, and looks behind every test, emitted ones included,
   * whether text of the description ran or changed what all objects have.
   */
  guard(cases: readonly Case[]): void {
    const canaries = cases.flatMap(({ canary }) => canary ?? []);
    writeFileSync(
      join(this.root, "guard.ts"),
      `import { afterAll, expect } from "vitest";
const members = Reflect.ownKeys(Object.prototype);
afterAll(() => {
  for (const name of ${JSON.stringify(canaries)}) expect(Object.hasOwn(globalThis, name)).toBe(false);
  expect(Reflect.ownKeys(Object.prototype)).toEqual(members);
});
`,
    );
    writeFileSync(
      join(this.root, "vitest.config.ts"),
      `export default { test: { setupFiles: ["./guard.ts"] } };\n`,
    );
    for (const of of cases) this.#importAll(of);
  }

  #importAll(of: Case): void {
    const modules = this.files(of, ".ts").filter((file) =>
      file.startsWith("src/"),
    );
    const imports = modules.map(
      (file) => `  await import(${JSON.stringify(`./out/${file}`)});\n`,
    );
    writeFileSync(
      join(this.root, of.id, "modules.test.ts"),
      `import { test } from "vitest";
test("every module can be imported", async () => {
${imports.join("")}});
`,
    );
  }

  clean(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
