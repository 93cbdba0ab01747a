import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lint } from "../../src/commands/lint.js";
import { catalogue } from "../../src/diagnostics/catalogue/index.js";

const FOLDER = "fixtures/invalid";

/** What needs more than files that can be kept here: a server, many files, or an output folder in a certain state. */
const ELSEWHERE =
  /^GC_(HTTP_STATUS|NETWORK|REDIRECT|SIZE_LIMIT|REF_DEPTH|REF_LIMIT|OUTPUT_\w+|FILE_\w+|LOCK_FROZEN)$/;

const codes = Object.keys(catalogue);

describe("a fixture produces exactly this code", () => {
  test.each(codes.filter((code) => !ELSEWHERE.test(code)))(
    "%s",
    async (code) => {
      const request = existsSync(`${FOLDER}/${code}`)
        ? { cwd: `${FOLDER}/${code}`, spec: "spec.yaml" }
        : { cwd: FOLDER, spec: `${code}.yaml` };
      const { diagnostics } = await lint(request);
      const found = new Set(diagnostics.map((diagnostic) => diagnostic.code));
      expect([...found]).toEqual([code]);
    },
  );

  test("and there is no other fixture", () => {
    const names = globSync("*", { cwd: FOLDER }).map((name) =>
      name.replace(/\.\w+$/, ""),
    );
    expect(names.filter((name) => !codes.includes(name))).toEqual([]);
  });
});

describe("a test names every code that has no fixture", () => {
  const tests = globSync("test/**/*.test.ts")
    .filter((file) => !file.includes("architecture"))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");

  test.each(codes.filter((code) => ELSEWHERE.test(code)))("%s", (code) => {
    expect(tests.includes(code)).toBe(true);
  });
});
