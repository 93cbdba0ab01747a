import { describe, expect, test } from "vitest";
import { formatGithub } from "../../../src/diagnostics/format/github.js";
import { placed } from "./placed.js";

describe("writes workflow commands", () => {
  const cases = [
    {
      given: placed({ line: 2, column: 3, endColumn: 5 }),
      want: "::error file=a.yaml,line=2,col=3,endColumn=5,title=GC_SYNTAX::Broken%0ABecause.%0AMend it.\n",
    },
    {
      given: placed(undefined, {
        severity: "warning",
        message: "100%\n::error::x",
      }),
      want: "::warning title=GC_SYNTAX::100%25\\u000a::error::x%0ABecause.%0AMend it.\n",
    },
    {
      given: placed({ label: "a,b:c%.yaml" }, { severity: "note" }),
      want: "::notice file=a%2Cb%3Ac%25.yaml,line=1,col=1,title=GC_SYNTAX::Broken%0ABecause.%0AMend it.\n",
    },
  ];
  test.each(cases)("$given.severity", ({ given, want }) => {
    expect(formatGithub([given])).toBe(want);
  });
});
