import { describe, expect, test } from "vitest";
import { htmlToMarkdown } from "../../src/escape/html.js";
import { proseLines } from "../../src/escape/prose.js";

describe("htmlToMarkdown", () => {
  test.each([
    {
      name: "paragraphs stand apart",
      given: "<p>One.</p>\n<p>Two.</p>",
      want: ["One.", "", "Two."],
    },
    {
      name: "emphasis and code have marks",
      given: "A <b>bold</b> and <em>soft</em> <code>x &lt; y</code>.",
      want: ["A **bold** and _soft_ `x < y`."],
    },
    {
      name: "a link keeps an address that may be followed",
      given: '<a class="x" href="https://a.example/b">the page</a>',
      want: ["[the page](https://a.example/b)"],
    },
    {
      name: "a script is no address",
      given: '<a href="javascript:alert(1)">here</a>',
      want: ["here"],
    },
    {
      name: "nor is one that would end the link",
      given: '<a href="https://a.example/b)c">here</a>',
      want: ["here"],
    },
    {
      name: "a break ends the line",
      given: "a<br>b<br />c",
      want: ["a", "b", "c"],
    },
    {
      name: "tags inside code are gone",
      given: "<code>a <b>b</b></code>, <kbd>Esc</kbd>, <tt>x</tt>",
      want: ["`a b`, `Esc`, `x`"],
    },
    {
      name: "lists are nested",
      given: "<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>",
      want: ["- a", "  1. b", "- c"],
    },
    {
      name: "a table has its rule",
      given:
        "<table><tr><th>k</th><th>v</th></tr><tr><td>1</td><td>2</td></tr></table>",
      want: ["| k | v |", "| --- | --- |", "| 1 | 2 |"],
    },
    {
      name: "preformatted text is fenced, and its tags are gone",
      given: "<pre><code>a &amp;&amp; b</code></pre>",
      want: ["```", "a && b", "```"],
    },
    {
      name: "a heading begins a block",
      given: "Text<h3>Head</h3>More",
      want: ["Text", "", "### Head", "", "More"],
    },
    {
      name: "what is no tag of HTML is text",
      given: "Push to <branch>, where 1 <2.",
      want: ["Push to <branch>, where 1 <2."],
    },
    {
      name: "code is left alone",
      given: "`<b>` and\n```\n<p>x</p>\n```",
      want: ["`<b>` and", "```", "<p>x</p>", "```"],
    },
    {
      name: "what is open at the end is closed",
      given: "<b>bold <code>code",
      want: ["**bold `code`**"],
    },
    {
      name: "numbered characters are themselves, unless they are markup or unseen",
      given: "&#128640; &#x1F441; a&emsp;b &#42;&#96;&#60;&#0;&#x202e;&#xd800;",
      want: ["🚀 👁 a b &#42;&#96;&#60;&#0;&#x202e;&#xd800;"],
    },
    {
      name: "a comment that a number would end goes on",
      given: "a *&#47; b",
      want: ["a *\\/ b"],
    },
    {
      name: "comments are gone, entities are characters",
      given: "a<!-- hidden -->&nbsp;b &ldquo;c&rdquo; &unknown;",
      want: ["a b “c” &unknown;"],
    },
  ])("$name", ({ given, want }) => {
    expect(proseLines(given)).toEqual(want);
  });

  test("takes no longer than the text is long", () => {
    for (const part of ["<", "<a ", "<b>", "&x", "<!--", "`", "```\n"]) {
      const started = performance.now();
      htmlToMarkdown(part.repeat(50_000));
      expect(performance.now() - started, part).toBeLessThan(2_000);
    }
  });
});

test("a list item that is wrapped goes on below its text", () => {
  const words = "word ".repeat(30).trim();
  const [first = "", second = ""] = proseLines(`- ${words}`);
  expect(first.startsWith("- word")).toBe(true);
  expect(second.startsWith("  word")).toBe(true);
});
