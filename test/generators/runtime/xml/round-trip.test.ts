import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseXml } from "../../../../generators/runtime/xml/parse.js";
import { readXml } from "../../../../generators/runtime/xml/read.js";
import { writeXml } from "../../../../generators/runtime/xml/write.js";
import { shaped } from "./shapes.js";

describe("what is written as XML", () => {
  test("is read back as it was, whatever the shape", () => {
    fc.assert(
      fc.property(shaped, ({ shape, value }) => {
        expect(readXml(writeXml(value, shape), shape)).toEqual(value);
      }),
      { numRuns: 400 },
    );
  });
});

describe("a reader of XML", () => {
  test("takes any text without more than a SyntaxError", () => {
    const piece = fc.constantFrom(
      ..."<>/&;=\"' a!?[]-".split(""),
      "<a>",
      "</a>",
      "<a/>",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<?xml",
      "&lt;",
      "&#x1;",
      "a='b'",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        try {
          parseXml(pieces.join(""));
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
