import { describe, expect, test } from "vitest";
import { compareBody } from "../../scripts/conformance/compare-body.js";
import { readParts } from "../../scripts/conformance/multipart.js";
import { compareXml, readXml } from "../../scripts/conformance/xml.js";

describe("a body", () => {
  const json = {
    contentType: "application/json",
    bytes: Buffer.from('{"a":1}'),
    value: { a: 1 },
  };
  test.each([
    { given: ["application/json", '{ "a": 1 }'], want: [] },
    { given: ["application/json; charset=utf-8", '{"a":1}'], want: [] },
    {
      given: ["application/json", '{"a":1,"b":2}'],
      want: ["body.b is 2, expected undefined"],
    },
    {
      given: ["text/plain", '{"a":1}'],
      want: ["content-type is text/plain, expected application/json"],
    },
    { given: [undefined, '{"a":1}'], want: ["content-type is missing"] },
  ] satisfies {
    given: [string | undefined, string];
    want: string[];
  }[])("$given", ({ given: [type, text], want }) => {
    expect(compareBody(type, Buffer.from(text), json)).toEqual(want);
  });

  test("of bytes is compared byte by byte", () => {
    const bytes = Buffer.from([0, 255]);
    const expected = { contentType: "image/png", bytes };
    expect(compareBody("image/png", bytes, expected)).toEqual([]);
    expect(compareBody("image/png", Buffer.from([0]), expected)).toHaveLength(
      1,
    );
  });

  test("that is no JSON is a problem, not a crash", () => {
    const [problem] = compareBody("application/json", Buffer.from("{"), json);
    expect(problem).toMatch(/^body: SyntaxError/);
  });
});

describe("multipart", () => {
  const type = "multipart/form-data; boundary=B";
  const lines = (...parts: string[]) =>
    Buffer.from(`${parts.join("\r\n")}\r\n`, "latin1");
  const form = (disposition: string, text: string, contentType?: string) =>
    lines(
      "--B",
      `Content-Disposition: form-data; ${disposition}`,
      ...(contentType ? [`Content-Type: ${contentType}`] : []),
      "",
      text,
      "--B--",
    );
  const parts = (value: unknown) => ({
    contentType: "multipart/form-data",
    parts: new Map([["a", value]]),
    files: [],
  });

  test("is taken apart byte by byte", () => {
    const body = form(
      'name="f"; filename="x.png"',
      "\xff\r\n\x00",
      "image/png",
    );
    expect(readParts(type, body)).toEqual([
      {
        name: "f",
        fileName: "x.png",
        contentType: "image/png",
        bytes: Buffer.from("\xff\r\n\x00", "latin1"),
      },
    ]);
  });

  test.each([
    { given: [form('name="a"', "1"), 1], want: [] },
    { given: [form('name="a"', "[1]", "application/json"), [1]], want: [] },
    {
      given: [form('name="a"', "[1]"), [1]],
      want: ["content-type of a is undefined"],
    },
    {
      given: [form('name="a"; filename="blob"', "1"), 1],
      want: ["part a has the file name blob"],
    },
    {
      given: [form('name="b"', "1"), 1],
      want: ["part a is missing", "part b is too many"],
    },
  ] satisfies { given: [Buffer, unknown]; want: string[] }[])(
    "$want",
    ({ given: [body, value], want }) => {
      expect(compareBody(type, body, parts(value))).toEqual(want);
    },
  );

  test("a file has its name, its type and its bytes", () => {
    const expected = {
      contentType: "multipart/form-data",
      parts: new Map(),
      files: [
        {
          field: "f",
          fileName: "x.png",
          contentType: "image/png",
          bytes: Buffer.from("x"),
        },
      ],
    };
    const body = form('name="f"; filename="blob"', "y", "text/plain");
    expect(compareBody(type, body, expected)).toEqual([
      "part f has other bytes",
      'file name of f is "blob", expected "x.png"',
      'content-type of f is "text/plain", expected "image/png"',
    ]);
  });

  test("without its end is refused", () => {
    const body = lines("--B", "", "x");
    expect(compareBody(type, body, parts(1))).toEqual([
      "body: Error: the multipart body does not end",
    ]);
  });
});

describe("XML is the same", () => {
  test.each([
    ["<a><b/></a>", "<a>\n  <b></b>\n</a>"],
    ['<a x="1" y="2"/>', "<a y='2' x='1'/>"],
    ['<p:a xmlns:p="u"/>', '<a xmlns="u"/>'],
    ["<?xml version='1.0'?><a>&lt;&#65;</a>", "<a><![CDATA[<A]]></a>"],
  ])("%s as %s", (given, want) => {
    expect(compareXml(given, want)).toEqual([]);
  });
});

describe("XML is another", () => {
  test.each([
    ["<a/>", "<b/>"],
    ["<a><c/><b/></a>", "<a><b/><c/></a>"],
    ["<a>1</a>", "<a>2</a>"],
    ['<a x="1"/>', "<a/>"],
    ['<a xmlns="u"/>', "<a/>"],
    ["<a><b/></a>", "<a/>"],
  ])("%s than %s", (given, want) => {
    expect(compareXml(given, want)).not.toEqual([]);
  });
});

test.each(["<a>", "<a></b>", "<a/><b/>", "text", "<p:a/>", "<a><</a>"])(
  "%s is not well-formed",
  (given) => {
    expect(() => readXml(given)).toThrow();
  },
);
