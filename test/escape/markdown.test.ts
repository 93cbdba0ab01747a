import { describe, expect, test } from "vitest";
import {
  markdownCode,
  markdownProse,
  markdownText,
  shortenText,
} from "../../src/escape/markdown.js";

const texts: readonly { given: string; want: string }[] = [
  {
    given: "Times are UTC (see api_key).",
    want: "Times are UTC (see api_key).",
  },
  {
    given: "a [link](javascript:x) ![i](y)",
    want: "a \\[link\\](javascript:x) !\\[i\\](y)",
  },
  {
    given: "<script>alert(1)</script> &lt;",
    want: "\\<script>alert(1)\\</script> \\&lt;",
  },
  { given: "# Heading", want: "\\# Heading" },
  { given: "- item\n- item", want: "\\- item - item" },
  { given: "1. one", want: "1\\. one" },
  { given: "> quote", want: "\\> quote" },
  {
    given: "*b* _i_ `c` ~s~ $m$",
    want: "\\*b\\* \\_i\\_ \\`c\\` \\~s\\~ \\$m\\$",
  },
  {
    given: "https://a.example www.b.example @team",
    want: "https:\\//a.example www\\.b.example \\@team",
  },
  { given: "a | b", want: "a \\| b" },
  { given: "a\u202eb", want: "a\\\\u202eb" },
];

test.each(texts)("text: $given", ({ given, want }) => {
  expect(markdownText(given)).toBe(want);
});

const codes: readonly { given: string; want: string }[] = [
  { given: "X-Key", want: "`X-Key`" },
  { given: "a`b", want: "``a`b``" },
  { given: "`", want: "`` ` ``" },
  { given: "a|b", want: "`a\\|b`" },
];

test.each(codes)("code: $given", ({ given, want }) => {
  expect(markdownCode(given)).toBe(want);
});

const proses: readonly { given: string; want: string }[] = [
  { given: "a `b_` c", want: "a `b_` c" },
  { given: "`*` and [x](y)", want: "`*` and \\[x\\](y)" },
  { given: "open ` only", want: "open \\` only" },
  { given: "a ``b|c`` `d`", want: "a `b\\|c` `d`" },
  { given: "# a `b`", want: "\\# a `b`" },
];

test.each(proses)("prose: $given", ({ given, want }) => {
  expect(markdownProse(given)).toBe(want);
});

describe("shortenText", () => {
  test("leaves what fits", () => {
    expect(shortenText(" a\n b ", 10)).toBe("a b");
  });

  test("cuts at a word", () => {
    expect(shortenText("one two three", 9)).toBe("one two…");
  });
});
