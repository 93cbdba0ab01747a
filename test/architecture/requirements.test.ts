import { describe, expect, test } from "vitest";
import { REQUIREMENTS } from "./requirement-ids.js";
import { findTitles, readTitles } from "./test-titles.js";

/** Ids that titles name: `R5 T1 what is …`. */
function idsIn(titles: readonly string[]): ReadonlySet<string> {
  return new Set(titles.flatMap((title) => title.match(/\b[A-Z]\d+\b/g) ?? []));
}

describe("every requirement of the runtime has a test that names it", () => {
  const named = idsIn(readTitles("test"));

  test.each(Object.entries(REQUIREMENTS))("%s: %s", (id) => {
    expect(named).toContain(id);
  });
});

describe("the titles of tests", () => {
  test.each([
    { given: 'test("R1 a", () => {})', want: ["R1 a"] },
    { given: 'describe("R1 a", () => { it("b", f) })', want: ["R1 a", "b"] },
    { given: 'test.each([1, 2])("R2 %s", f)', want: ["R2 %s"] },
    { given: 'describe.each(kinds)("R2 %s", () => {})', want: ["R2 %s"] },
    { given: "test.each`a`(`R3 b`, f)", want: [] },
    { given: "test(`R3 b`, f)", want: ["R3 b"] },
    { given: 'test.skip("R4 a", f)', want: [] },
    { given: 'describe.skip("a", () => { test("R4 b", f) })', want: [] },
    { given: 'test.todo("R5")', want: [] },
    { given: 'expect("R6")', want: [] },
    { given: '// test("R7", f)', want: [] },
  ])("$given", ({ given, want }) => {
    expect(findTitles(given)).toEqual(want);
  });
});
