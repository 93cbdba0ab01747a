import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Case } from "./cases.js";
import type { Workshop } from "./workshop.js";

/**
 * Prepares the emitted tests to be run in one vitest, which looks behind each of them whether text of a description ran
 * or changed what all objects have; and adds to each connector a test that imports all of its modules.
 */
export function writeGuard(workshop: Workshop, cases: readonly Case[]): void {
  const canaries = cases.flatMap(({ canary }) => canary ?? []);
  writeFileSync(
    join(workshop.root, "guard.ts"),
    `import { afterAll, expect } from "vitest";
const members = Reflect.ownKeys(Object.prototype);
afterAll(() => {
  for (const name of ${JSON.stringify(canaries)}) expect(Object.hasOwn(globalThis, name)).toBe(false);
  expect(Reflect.ownKeys(Object.prototype)).toEqual(members);
});
`,
  );
  writeFileSync(
    join(workshop.root, "vitest.config.ts"),
    `export default { test: { setupFiles: ["./guard.ts"], maxWorkers: 2 } };\n`,
  );
  for (const of of cases) importAll(workshop, of);
}

function importAll(workshop: Workshop, of: Case): void {
  const imports = workshop
    .files(of, ".ts")
    .filter((file) => file.startsWith("src/"))
    .map((file) => `  await import(${JSON.stringify(`./out/${file}`)});\n`);
  writeFileSync(
    join(workshop.folder(of), "modules.test.ts"),
    `import { test } from "vitest";
test("every module can be imported", async () => {
${imports.join("")}});
`,
  );
}
