import { describe, expect, test } from "vitest";
import { findDirective } from "../../scripts/corpus/directives.js";
import type { Outcome } from "../../scripts/corpus/outcome.js";
import {
  groupFailures,
  groupRefusals,
  summarise,
  summaryLine,
} from "../../scripts/corpus/report.js";

describe("a directive to the type checker is found", () => {
  test.each([
    { given: "// @ts-ignore\nx;", want: "// @ts-ignore" },
    { given: "  //@ts-nocheck", want: "//@ts-nocheck" },
    { given: "/* @ts-expect-error */", want: "/* @ts-expect-error" },
    { given: "/**\n * @ts-ignore\n */", want: "* @ts-ignore" },
    { given: "/** Never write `@ts-ignore`. */", want: undefined },
    { given: 'const text = "// @ts-ignore";', want: undefined },
  ])("$given", ({ given, want }) => {
    expect(findDirective(given)).toBe(want);
  });
});

describe("outcomes with the same reason are counted together", () => {
  const error = (file: string, name: string) =>
    `${file}(3,${name.length}): error TS2322: Type '${name}' is not assignable.`;
  const summary = summarise([
    fail("a.json", error("src/operations/pets.ts", "Pet")),
    fail("b.json", error("src/operations/dogs.ts", "Dog")),
    fail("c.json", error("src/models.ts", "Dog")),
    refuse("d.json", "GC_SYNTAX"),
  ]);

  test("failures by the kind of file and the error, without its names", () => {
    expect(
      groupFailures(summary).map(({ reason, outcomes }) => [
        reason,
        outcomes.map(({ file }) => file),
      ]),
    ).toEqual([
      [
        "type error: TS2322 in src/operations/*: Type ‹…› is not assignable.",
        ["a.json", "b.json"],
      ],
      [
        "type error: TS2322 in src/models.ts: Type ‹…› is not assignable.",
        ["c.json"],
      ],
    ]);
  });

  test("refusals by the code of their first error", () => {
    const [group] = groupRefusals(summary);
    expect(group).toMatchObject({ reason: "GC_SYNTAX", example: "why" });
  });

  test("and all of them in one line", () => {
    expect(summaryLine(summary)).toBe(
      "corpus: 0 generated, 1 refused, 3 failed (of 4)",
    );
  });
});

function fail(file: string, detail: string): Outcome {
  const result = { kind: "failed", how: "type error", detail } as const;
  return { file, seconds: 1, result };
}

function refuse(file: string, code: string): Outcome {
  const faults = [{ code, message: "why" }];
  return { file, seconds: 1, result: { kind: "refused", faults } };
}
