import { describe, expect, test } from "vitest";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import type { XmlShape } from "../../../../generators/runtime/xml/shape.js";
import { writeXml } from "../../../../generators/runtime/xml/write.js";

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

const Node: XmlShape = {
  name: "node",
  members: {
    id: { node: "attribute", type: "number" },
    children: { items: () => Node },
  },
};

describe("a value is written as its XML Object says", () => {
  test.each<{ name: string; shape: XmlShape; given: unknown; want: string }>([
    {
      name: "elements, attributes and an open list",
      shape: {
        name: "pet",
        members: {
          id: { node: "attribute" },
          tags: { items: { name: "tag" } },
        },
      },
      given: { tags: ["a", "b"], id: 1, more: true },
      want: '<pet id="1"><tag>a</tag><tag>b</tag><more>true</more></pet>',
    },
    {
      name: "a wrapped list, whose items have its name",
      shape: { members: { a: { items: {}, wrapped: true, name: "as" } } },
      given: { a: ["x"] },
      want: "<root><as><as>x</as></as></root>",
    },
    {
      name: "an empty wrapped list, and an open one that leaves nothing",
      shape: { members: { a: { items: {}, wrapped: true }, b: { items: {} } } },
      given: { a: [], b: [] },
      want: "<root><a/></root>",
    },
    {
      name: "a list of all",
      shape: { items: { name: "pet" } },
      given: ["x", "y"],
      want: "<root><pet>x</pet><pet>y</pet></root>",
    },
    {
      name: "namespaces, declared once",
      shape: {
        name: "a",
        namespace: "urn:a",
        prefix: "p",
        members: {
          b: { namespace: "urn:a", prefix: "p" },
          c: { prefix: "unknown" },
        },
      },
      given: { b: 1, c: 2 },
      want: '<p:a xmlns:p="urn:a"><p:b>1</p:b><c>2</c></p:a>',
    },
    {
      name: "namespaces of several members, declared around them",
      shape: {
        members: {
          a: { namespace: "urn:a", prefix: "p" },
          b: { items: { namespace: "urn:b", prefix: "q" } },
          c: { namespace: "urn:c", prefix: "p" },
        },
      },
      given: { a: 1, b: [2, 3], c: 4 },
      want: '<root xmlns:p="urn:a" xmlns:q="urn:b"><p:a>1</p:a><q:b>2</q:b><q:b>3</q:b><p:c xmlns:p="urn:c">4</p:c></root>',
    },
    {
      name: "a namespace without a prefix",
      shape: { name: "a", namespace: "urn:a", members: {} },
      given: { b: 1 },
      want: '<a xmlns="urn:a"><b>1</b></a>',
    },
    {
      name: "null, and what is not there",
      shape: { members: { a: {}, b: {}, c: { node: "attribute" } } },
      given: { a: null, b: undefined, c: null },
      want: '<root><a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/></root>',
    },
    {
      name: "text, CDATA and members that stand in the element around them",
      shape: {
        members: {
          lang: { node: "attribute", name: "xml:lang" },
          inner: { node: "none", members: { x: {} } },
          text: { node: "cdata" },
        },
      },
      given: { text: "a]]>b", lang: "de", inner: { x: "1" } },
      want: '<root xml:lang="de"><x>1</x><![CDATA[a]]]]><![CDATA[>b]]></root>',
    },
    {
      name: "what would be markup, and what a reader would change",
      shape: { members: { a: { node: "attribute" }, b: {} } },
      given: { a: '"<&\n', b: "<&]]>\r\n" },
      want: '<root a="&quot;&lt;&amp;&#10;"><b>&lt;&amp;]]&gt;&#13;\n</b></root>',
    },
    {
      name: "lists in a list, each with an element",
      shape: {
        members: {
          rows: { items: { name: "row", items: { name: "n" }, wrapped: true } },
          table: { items: { items: {}, wrapped: true }, wrapped: true },
        },
      },
      given: { rows: [[1, 2], [], [3]], table: [["a"], ["b"]] },
      want: "<root><row><n>1</n><n>2</n></row><row/><row><n>3</n></row><table><table><table>a</table></table><table><table>b</table></table></table></root>",
    },
    {
      name: "members that are called by their keys, whatever they are elsewhere",
      shape: {
        members: {
          map: { rest: { name: "x", members: {} } },
          lists: { rest: { items: { name: "x" } } },
          words: { rest: { name: "x", node: "attribute" } },
          wrapped: {
            rest: { name: "x", items: { name: "y" }, wrapped: true },
          },
        },
      },
      given: {
        map: { a: {} },
        lists: { a: [1, 2] },
        words: { a: 1 },
        wrapped: { a: [1] },
      },
      want: '<root><map><a/></map><lists><a>1</a><a>2</a></lists><words a="1"/><wrapped><a><y>1</y></a></wrapped></root>',
    },
    {
      name: "tuples, whose first items are something else",
      shape: {
        members: {
          a: { first: [{ name: "x" }, { name: "y" }], items: { name: "z" } },
          b: { first: [{}, { items: {} }], items: {}, wrapped: true },
        },
      },
      given: { a: [1, 2, 3, 4], b: [1, [2]] },
      want: "<root><x>1</x><y>2</y><z>3</z><z>4</z><b><b>1</b><b><b>2</b></b></b></root>",
    },
    {
      name: "lists in attributes and texts, which are words",
      shape: {
        members: {
          a: { node: "attribute", items: {} },
          b: { node: "text", items: {} },
        },
      },
      given: { a: ["x", 'y"'], b: [1, 2] },
      want: '<root a="x y&quot;">1 2</root>',
    },
    {
      name: "itself in itself, and a date",
      shape: Node,
      given: { id: 1, children: [{ id: 2, at: new Date(0) }] },
      want: '<node id="1"><node id="2"><at>1970-01-01T00:00:00.000Z</at></node></node>',
    },
  ])("$name", ({ shape, given, want }) => {
    expect(writeXml(given, shape)).toBe(HEAD + want);
  });

  test.each([["a b"], [""], ["\u00a0"]])(
    "a list of words has no item that is none: %j",
    (item) => {
      const shape: XmlShape = {
        members: { a: { node: "attribute", items: {} } },
      };
      expect(() => writeXml({ a: [item] }, shape)).toThrow(ArgumentError);
    },
  );

  const circular: Record<string, unknown> = {};
  circular["a"] = circular;
  test.each([
    { given: { "a b": 1 } },
    { given: { "a><b": 1 } },
    { given: { a: "\0" } },
    { given: { a: "\ud800" } },
    { given: { a: Number.NaN } },
    { given: circular },
  ])("what XML cannot hold is refused: $given", ({ given }) => {
    expect(() => writeXml(given, { members: {} })).toThrow(ArgumentError);
  });
});
