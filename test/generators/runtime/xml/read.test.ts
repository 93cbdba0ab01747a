import { describe, expect, test } from "vitest";
import { readXml } from "../../../../generators/runtime/xml/read.js";
import type { XmlShape } from "../../../../generators/runtime/xml/shape.js";
import { writeXml } from "../../../../generators/runtime/xml/write.js";

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

describe("a document is read as its XML Object says", () => {
  const shape: XmlShape = {
    members: {
      id: { node: "attribute", type: "number" },
      open: { type: "boolean" },
      tags: { items: {}, always: true },
      list: { items: { type: "number" }, wrapped: true },
      map: { rest: { type: "number" } },
      lists: { rest: { items: { name: "x", type: "number" } } },
      marks: { rest: { node: "attribute", type: "number" } },
      marked: { rest: { node: "attribute", items: { type: "number" } } },
      rows: { items: { name: "row", items: {}, wrapped: true } },
      words: { node: "attribute", items: { type: "number" } },
      either: {
        type: "any",
        members: { n: { node: "attribute", type: "number" } },
      },
      pair: {
        first: [{ name: "from" }, { type: "number" }],
        items: { type: "boolean" },
      },
      tuple: {
        first: [{}, { type: "number" }],
        items: { type: "boolean" },
        wrapped: true,
      },
    },
  };
  test.each<{ given: string; want: unknown }>([
    { given: "<a/>", want: { tags: [] } },
    {
      given:
        '<?xml version="1.0"?>\n<!-- c --><x:a xmlns:x="urn:x" x:id=" 7 "><x:open>1</x:open><tags>t</tags></x:a>\n<?pi?>',
      want: { id: 7, open: true, tags: ["t"] },
    },
    {
      given:
        "<a><list>\n <n>1</n>\n <n>2</n>\n</list><map><b>3</b><__proto__>4</__proto__></map></a>",
      want: {
        tags: [],
        list: [1, 2],
        map: Object.fromEntries([
          ["b", 3],
          ["__proto__", 4],
        ]),
      },
    },
    {
      given:
        "<a words=' 1  2\n'><row/><row><n>1</n><n>2</n></row><lists><x>1</x><x>2</x><y>3</y></lists></a>",
      want: {
        words: [1, 2],
        rows: [[], ["1", "2"]],
        lists: { x: [1, 2], y: [3] },
        tags: [],
      },
    },
    {
      given:
        "<a><from>1</from><pair>2</pair><pair>1</pair><tuple><x>1</x><x>2</x><x>1</x></tuple></a>",
      want: { pair: ["1", 2, true], tuple: ["1", 2, true], tags: [] },
    },
    {
      given: "<a><marks x='1' y='z'/><marked x='1 2'/></a>",
      want: { marks: { x: 1, y: "z" }, marked: { x: [1, 2] }, tags: [] },
    },
    {
      given: "<a><either n='1'><x>2</x></either></a>",
      want: { either: { n: 1, x: "2" }, tags: [] },
    },
    {
      given: "<a><either>1</either><either>2</either></a>",
      want: { either: ["1", "2"], tags: [] },
    },
    {
      given: "<a words=''/>",
      want: { words: [], tags: [] },
    },
    {
      given: "<a><id>1</id><open>maybe</open></a>",
      want: { tags: [], id: "1", open: "maybe" },
    },
    {
      given: '<a><new>1</new><more><x y="1">t</x></more><twice/><twice/></a>',
      want: {
        tags: [],
        new: "1",
        more: { x: { y: "1", "#text": "t" } },
        twice: ["", ""],
      },
    },
    {
      given:
        '<a xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><open i:nil="true"/></a>',
      want: { tags: [], open: null },
    },
    {
      given: "<a><tags>&lt;&#65;&#x42;&amp;amp;<![CDATA[<&>]]>\r\n</tags></a>",
      want: { tags: ["<AB&amp;<&>\n"] },
    },
  ])("$given", ({ given, want }) => {
    expect(readXml(given, shape)).toEqual(want);
  });

  test("text beside attributes survives a round trip", () => {
    const given = '<a><x y="1">t</x></a>';
    const value = readXml(given, shape) as { x: unknown };
    expect(writeXml({ x: value.x }, { name: "a", members: {} })).toContain(
      "t</x>",
    );
  });
});

test("text that nobody said to be there is kept, and written again", () => {
  const shape: XmlShape = { name: "a", members: { b: { node: "attribute" } } };
  const given = '<a b="1">text</a>';
  expect(readXml(given, shape)).toEqual({ b: "1", "#text": "text" });
  expect(writeXml(readXml(given, shape), shape)).toBe(HEAD + given);
});
