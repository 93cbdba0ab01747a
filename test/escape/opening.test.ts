import { describe, expect, test } from "vitest";
import { openingParagraphs } from "../../src/escape/opening.js";

const cases: readonly { given: string; want: readonly string[] }[] = [
  { given: "One.\nTwo.\n\nThree.", want: ["One. Two.", "Three."] },
  { given: "One.\n\n## Base URL\nTwo.", want: ["One."] },
  { given: "# Intro\n\nOne.", want: ["One."] },
  { given: "Intro\n=====\nOne.", want: ["One."] },
  { given: "One.\n\nMore\n---\nTwo.", want: ["One."] },
  { given: "One:\n- a\n- b", want: ["One:"] },
  { given: "One.\n\n| a | b |\n| - | - |", want: ["One."] },
  { given: "```\ncode\n```\nOne.\n```\ncode\n```", want: ["One."] },
  { given: "    code\n\nOne\n    and on.", want: ["One and on."] },
  { given: "- a\n- b", want: ["a b"] },
  { given: "# Title", want: ["Title"] },
  { given: "", want: [] },
  { given: "---\nOne.", want: ["One."] },
  { given: "<h2>Title</h2><p>One.</p><ul><li>a</li></ul>", want: ["One."] },
  {
    given: "[![badge](https://a.example/b.svg)](https://a.example)\n\nOne.",
    want: ["One."],
  },
  {
    given: 'A **[guide](https://a.example/a(b) "Title")** and [one][1].',
    want: ["A guide and one."],
  },
  {
    given: "See <https://a.example/>, *this*, _that_ and __all__.",
    want: ["See https://a.example/, this, that and all."],
  },
  {
    given: "The ``api_key`` is `*` or ``a`b``, not snake_case_name, 2 * 3 * 4.",
    want: ["The `api_key` is `*` or ``a`b``, not snake_case_name, 2 * 3 * 4."],
  },
  {
    given: "<p>A &lt;b&gt; <i>c</i> <branch> &amp; d</p>",
    want: ["A <b> c <branch> & d"],
  },
  { given: "A \\*star\\* [left] open](", want: ["A *star* [left] open]("] },
];

describe("the opening of a description is plain text", () => {
  test.each(cases)("$given", ({ given, want }) => {
    expect(openingParagraphs(given)).toEqual(want);
  });
});

test("what is hostile takes no longer than it is long", () => {
  const pieces = [
    ..."[ ![ ]( * _ ` ( \\ *a _a_b `a [a](b a](".split(" "),
    "<https://",
    "a\n",
  ];
  const started = performance.now();
  for (const piece of pieces) openingParagraphs(piece.repeat(20_000));
  expect(performance.now() - started).toBeLessThan(2_000);
});
