import { describe, expect, test } from "vitest";
import { parseXml } from "../../../../generators/runtime/xml/parse.js";

describe("a hostile document is refused", () => {
  test.each<{ name: string; given: string }>([
    { name: "nothing", given: "" },
    { name: "no element", given: "text" },
    {
      name: "a document type",
      given: '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
    },
    {
      name: "entities of its own",
      given: '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>',
    },
    { name: "an unknown entity", given: "<a>&nbsp;</a>" },
    { name: "a lone ampersand", given: "<a>a & b</a>" },
    { name: "a character out of range", given: "<a>&#x110000;</a>" },
    { name: "two roots", given: "<a/><b/>" },
    { name: "text behind the root", given: "<a/>b" },
    { name: "tags that do not match", given: "<a><b></a></b>" },
    { name: "an open end", given: "<a><b>" },
    { name: "an open comment", given: "<a><!-- </a>" },
    { name: "an attribute twice", given: '<a b="1" b="2"/>' },
    { name: "an attribute without quotes", given: "<a b=1/>" },
    { name: "deep nesting", given: "<a>".repeat(300) + "</a>".repeat(300) },
  ])("$name", ({ given }) => {
    expect(() => parseXml(given)).toThrow(SyntaxError);
  });

  test("and costs no more than its length", { timeout: 5_000 }, () => {
    const long = 200_000;
    for (const given of [
      "<a " + "b".repeat(long),
      "<a" + " ".repeat(long),
      "<a>" + "&".repeat(long),
      "<".repeat(long),
      `<a${' b="c"'.repeat(2)}${" ".repeat(long)}`,
    ])
      expect(() => parseXml(given)).toThrow(SyntaxError);
  });
});
