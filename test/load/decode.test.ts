import { describe, expect, test } from "vitest";
import { decodeText } from "../../src/load/decode.js";

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

describe("decodes UTF-8, and says where it is none", () => {
  const cases = [
    { given: bytes("é€😀"), want: { text: "é€😀" } },
    { given: bytes([0xef, 0xbb, 0xbf], "a"), want: { text: "a" } },
    { given: bytes(""), want: { text: "" } },
    {
      given: bytes("aé", [0xff], "b"),
      want: { text: "aé\ufffdb", problem: { offset: 2 } },
    },
    {
      given: bytes([0xef, 0xbb, 0xbf], "a", [0xff]),
      want: { problem: { offset: 1 } },
    },
    { given: bytes("ab", [0xe2, 0x82], "c"), want: { problem: { offset: 2 } } },
    {
      given: bytes("ab", [0xf0, 0x9f, 0x98]),
      want: { problem: { offset: 2 } },
    },
    { given: bytes("a", [0xc0, 0xaf]), want: { problem: { offset: 1 } } },
    {
      given: bytes([0xff, 0xfe], "a\0"),
      want: { problem: { found: "it is UTF-16" } },
    },
    {
      given: bytes([0xfe, 0xff], "\0a"),
      want: { problem: { found: "it is UTF-16" } },
    },
    { given: bytes("{\0}\0"), want: { problem: { found: "it is UTF-16" } } },
  ];
  test.each(cases)("$given", ({ given, want }) => {
    const decoded = decodeText(given);
    expect(decoded).toMatchObject(want);
    if (!("problem" in want)) expect(decoded.problem).toBeUndefined();
  });
});
