import { describe, expect, test } from "vitest";
import { choose } from "../../../../generators/runtime/xml/choose.js";
import { readXml } from "../../../../generators/runtime/xml/read.js";
import type { XmlShape } from "../../../../generators/runtime/xml/shape.js";
import { writeXml } from "../../../../generators/runtime/xml/write.js";

const number = { type: "number" } as const;
const cat: XmlShape = {
  name: "cat",
  members: { kind: { node: "attribute" }, id: number },
};
const dog: XmlShape = {
  members: { kind: { node: "attribute", name: "k" }, id: { name: "ID" } },
};
const shape: XmlShape = {
  name: "a",
  members: {
    pet: {
      members: { kind: {}, id: { ...number, text: true } },
      choose: choose({
        objects: [
          { when: { kind: ["cat"] }, is: () => cat },
          { when: { kind: ["dog"], id: true }, is: () => dog },
          { when: { kind: ["dog", "cat"] }, is: { members: { kind: {} } } },
        ],
      }),
    },
    many: { ...cat, name: "many", choose: choose({ list: { items: number } }) },
    named: {
      ...number,
      choose: choose({ list: { items: { name: "n", ...number } } }),
    },
    objects: {
      members: { m: {} },
      choose: choose({ list: { items: { members: { n: {} } } }, needs: ["m"] }),
    },
    boxed: {
      members: { m: {} },
      choose: choose({
        list: { items: { name: "i", ...number }, wrapped: true },
        needs: ["m"],
      }),
    },
    rows: {
      items: {
        ...number,
        choose: choose({ list: { items: { name: "i", ...number } } }),
      },
    },
    cells: {
      items: {
        members: { m: {} },
        choose: choose({ list: { items: { name: "i", ...number } } }),
      },
    },
    map: {
      rest: {
        members: { m: {} },
        choose: choose({ list: { items: { name: "unused" } } }),
      },
    },
    words: { node: "attribute", items: number, ...number },
    mixed: { type: "scalar" },
    either: { ...number, text: true },
    both: { type: "string", members: { m: {} } },
  },
};

describe("what may be described in several ways is written and read as it is", () => {
  test.each<{ value: unknown; xml: string }>([
    {
      value: { pet: { kind: "cat", id: 1 } },
      xml: '<pet kind="cat"><id>1</id></pet>',
    },
    {
      value: { pet: { kind: "dog", id: "1" } },
      xml: '<pet k="dog"><ID>1</ID></pet>',
    },
    {
      value: { pet: { kind: "bird", id: "01" } },
      xml: "<pet><kind>bird</kind><id>01</id></pet>",
    },
    { value: { many: { kind: "x" } }, xml: '<many kind="x"/>' },
    { value: { many: [1] }, xml: "<many>1</many>" },
    { value: { many: [1, 2] }, xml: "<many>1</many><many>2</many>" },
    { value: { named: 1 }, xml: "<named>1</named>" },
    { value: { named: [1] }, xml: "<n>1</n>" },
    { value: { objects: { m: "1" } }, xml: "<objects><m>1</m></objects>" },
    { value: { objects: [{ n: "1" }] }, xml: "<objects><n>1</n></objects>" },
    { value: { boxed: { m: "1" } }, xml: "<boxed><m>1</m></boxed>" },
    { value: { boxed: [1] }, xml: "<boxed><i>1</i></boxed>" },
    { value: { boxed: [] }, xml: "<boxed/>" },
    {
      value: { rows: [1, [2, 3]] },
      xml: "<rows>1</rows><rows><i>2</i><i>3</i></rows>",
    },
    {
      value: { cells: [{ m: "1" }, [1]] },
      xml: "<cells><m>1</m></cells><cells><i>1</i></cells>",
    },
    {
      value: { map: { a: { m: "1" }, b: ["1", "2"] } },
      xml: "<map><a><m>1</m></a><b>1</b><b>2</b></map>",
    },
    {
      value: { mixed: 1, either: "007", both: "" },
      xml: "<mixed>1</mixed><either>007</either><both/>",
    },
    {
      value: { mixed: true, either: 7, both: { m: "1" } },
      xml: "<mixed>true</mixed><either>7</either><both><m>1</m></both>",
    },
  ])("$xml", ({ value, xml }) => {
    const [, text] = writeXml(value, shape).split("\n");
    expect(text).toBe(`<a>${xml}</a>`);
    expect(readXml(`<a>${xml}</a>`, shape)).toEqual(value);
  });

  test.each<{ given: string; want: unknown }>([
    { given: '<a words="1"/>', want: { words: 1 } },
    { given: '<a words="1 2"/>', want: { words: [1, 2] } },
    {
      given: "<a><objects><m>1</m></objects><objects><m>2</m></objects></a>",
      want: { objects: [{ m: "1" }, { m: "2" }] },
    },
    {
      given: "<a><pet kind='cat'/><pet k='dog'><ID>7</ID></pet></a>",
      want: { pet: [{ kind: "cat" }, { kind: "dog", id: "7" }] },
    },
    {
      given: "<a><pet kind=' cat '><id>01</id></pet></a>",
      want: { pet: { kind: " cat ", id: 1 } },
    },
    {
      given: "<a><boxed x='1'><i>1</i></boxed></a>",
      want: { boxed: { x: "1", i: "1" } },
    },
    {
      given: "<a><boxed><m>1</m><i>1</i></boxed></a>",
      want: { boxed: { m: "1", i: "1" } },
    },
    { given: "<a><named>x</named></a>", want: { named: ["x"] } },
    { given: "<a><mixed>x</mixed></a>", want: { mixed: "x" } },
  ])("$given", ({ given, want }) => {
    expect(readXml(given, shape)).toEqual(want);
  });

  test("digits are kept, where who reads numbers keeps them", () => {
    const exact = (text: string) => ({ text });
    const given = "<a><either>9007199254740993</either></a>";
    expect(readXml(given, shape, exact)).toEqual({
      either: { text: "9007199254740993" },
    });
    expect(readXml(given, shape)).toEqual({ either: "9007199254740993" });
  });
});
