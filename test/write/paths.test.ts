import { describe, expect, test } from "vitest";
import {
  assertPaths,
  findPathProblem,
  parentsOf,
  relativeTo,
} from "../../src/write/paths.js";

describe("findPathProblem", () => {
  test.each([
    "index.ts",
    "src/operations/pets.ts",
    ".gitignore",
    "a b/c-d_e.test.ts",
    "src/console.ts",
  ])("takes %j", (path) => {
    expect(findPathProblem(path)).toBeUndefined();
  });

  test.each([
    "",
    ".",
    "..",
    "../x",
    "a/../x",
    "a/./x",
    "/etc/passwd",
    "a//b",
    "a/",
    "C:\\x",
    "c:/x",
    "a\\b",
    "a\0b",
    "a\nb",
    "a?b",
    "a.ts:stream",
    "con",
    "src/NUL.ts",
    "LPT1",
    "a.",
    "a /b",
    "x".repeat(256),
    "é".repeat(128),
    "a/".repeat(600) + "b",
  ])("refuses %j", (path) => {
    expect(findPathProblem(path)).toBeDefined();
  });
});

describe("assertPaths refuses what cannot lie beside each other everywhere", () => {
  test.each([
    { given: ["src/Pets.ts", "src/pets.ts"], want: "one name" },
    { given: ["caf\u00e9.ts", "cafe\u0301.ts"], want: "one name" },
    { given: ["src", "src/pets.ts"], want: "a file and as a folder" },
    { given: ["SRC", "src/pets.ts"], want: "a file and as a folder" },
    { given: ["../x"], want: "not a plain relative path" },
  ])("$given", ({ given, want }) => {
    expect(() => assertPaths(given)).toThrow(want);
  });

  test("and takes the others", () => {
    expect(() => assertPaths(["a/b", "a/c", "ab"])).not.toThrow();
  });
});

test("parentsOf lists the folders from the outside in", () => {
  expect(parentsOf("a/b/c.ts")).toEqual(["a", "a/b"]);
  expect(parentsOf("c.ts")).toEqual([]);
});

describe("relativeTo", () => {
  test.each([
    { folder: "/out", file: "/out/a/b.ts", want: "a/b.ts" },
    { folder: "/out", file: "/out", want: undefined },
    { folder: "/out", file: "/outer/a.ts", want: undefined },
    { folder: "/out", file: "/a.ts", want: undefined },
  ])("$folder, $file", ({ folder, file, want }) => {
    expect(relativeTo(folder, file)).toBe(want);
  });
});
