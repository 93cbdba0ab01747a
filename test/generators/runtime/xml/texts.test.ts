import { describe, expect, test } from "vitest";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import { mixed } from "../../../../generators/runtime/xml/mixed.js";
import { readXml } from "../../../../generators/runtime/xml/read.js";
import type { XmlShape } from "../../../../generators/runtime/xml/shape.js";
import { writeXml } from "../../../../generators/runtime/xml/write.js";

/** As the report of OpenAPI 3.2 §4.26.2: texts among the items of a list. */
const report: XmlShape = {
  name: "a",
  mixed,
  first: [
    { node: "text" },
    { name: "data", type: "number" },
    { node: "cdata", type: "number" },
  ],
  items: { name: "more" },
  wrapped: true,
};

describe("texts among the items of a list", () => {
  test.each<{ value: unknown; xml: string }>([
    {
      value: ["pre <", 42, 7],
      xml: "pre &lt;<data>42</data><![CDATA[7]]>",
    },
    { value: ["", 42], xml: "<data>42</data>" },
    {
      value: ["", 42, 7, "x", "y"],
      xml: "<data>42</data><![CDATA[7]]><more>x</more><more>y</more>",
    },
    { value: ["only"], xml: "only" },
    { value: [], xml: "" },
  ])("$xml", ({ value, xml }) => {
    const [, text] = writeXml(value, report).split("\n");
    expect(text).toBe(xml === "" ? "<a/>" : `<a>${xml}</a>`);
    expect(readXml(`<a>${xml}</a>`, report)).toEqual(value);
  });

  test("are one across comments and sections, and layout elsewhere", () => {
    const given =
      "<a>p<!-- c -->r<![CDATA[<]]>e<data>1</data>2\n<more>x</more>\n</a>";
    expect(readXml(given, report)).toEqual(["pr<e", 1, 2, "x"]);
  });

  test("are not written where they are null", () => {
    const [, text] = writeXml([null, 1, null], report).split("\n");
    expect(text).toBe("<a><data>1</data></a>");
  });
});

describe("a text that is empty", () => {
  const text = (own: XmlShape): XmlShape => ({
    members: { t: { node: "text", ...own } },
  });
  test.each<{ name: string; shape: XmlShape; want: object }>([
    { name: "is a text", shape: text({}), want: { t: "" } },
    { name: "is no number", shape: text({ type: "number" }), want: {} },
    { name: "is no list", shape: text({ items: {} }), want: {} },
    {
      name: "is a list that must be there",
      shape: text({ items: {}, always: true }),
      want: { t: [] },
    },
  ])("$name", ({ shape, want }) => {
    expect(readXml("<a/>", shape)).toEqual(want);
  });
});

test("an object without an element is there where it must be", () => {
  const inner: XmlShape = { node: "none", members: { p: {} } };
  const shape = { members: { i: { ...inner, always: true }, j: inner } };
  expect(readXml("<a/>", shape)).toEqual({ i: {} });
});

test("an element that is an attribute elsewhere is one", () => {
  const shape: XmlShape = {
    members: {
      e: { node: "element", is: () => ({ node: "attribute", type: "number" }) },
    },
  };
  expect(writeXml({ e: 1 }, shape)).toContain("<root><e>1</e></root>");
  expect(readXml("<root><e>1</e></root>", shape)).toEqual({ e: 1 });
});

test("an element does not get two attributes of one name", () => {
  const q: XmlShape = { node: "attribute", name: "q" };
  const shape: XmlShape = { members: { a: q, b: q, c: { node: "attribute" } } };
  expect(() => writeXml({ a: "1", b: "2" }, shape)).toThrow(ArgumentError);
  expect(writeXml({ a: ' q="', c: "2" }, shape)).toContain(
    '<root q=" q=&quot;" c="2"/>',
  );
});
