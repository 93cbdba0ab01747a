import { describe, expect, test } from "vitest";
import { xmlOf } from "../../src/build/xml.js";
import type { Document } from "../../src/normalise/document.js";

const speaking = (mediaType: string, content = {}) =>
  ({
    paths: {
      "/": {
        post: {
          requestBody: { content: { [mediaType]: content } },
          responses: { 200: {} },
        },
      },
    },
  }) as unknown as Document;

describe("what a schema says of its XML", () => {
  test.each<{ given: object; want: object }>([
    {
      given: { xml: { name: "a", prefix: "p" } },
      want: { name: "a", prefix: "p" },
    },
    { given: { xml: { attribute: true } }, want: { nodeType: "attribute" } },
    { given: { xml: { wrapped: true } }, want: { nodeType: "element" } },
    {
      given: { type: "array", xml: { wrapped: false } },
      want: { nodeType: "none" },
    },
    {
      given: { xml: { nodeType: "cdata", attribute: true } },
      want: { nodeType: "cdata" },
    },
    {
      given: { xml: { nodeType: "unheard", namespace: "urn:a" } },
      want: { namespace: "urn:a" },
    },
  ])("$given", ({ given, want }) => {
    const node = given as Record<string, unknown>;
    expect(xmlOf(node, speaking("application/xml"))).toEqual({ xml: want });
  });

  test.each([{}, { xml: {} }, { xml: "a" }, { xml: { wrapped: false } }])(
    "nothing: %j",
    (given) => {
      const node = given as Record<string, unknown>;
      expect(xmlOf(node, speaking("text/xml; charset=utf-8"))).toEqual({});
    },
  );

  test.each(["application/json", "text/plain", "application/xml-dtd"])(
    "is nothing to an API that speaks %s only",
    (mediaType) => {
      const node = { xml: { name: "a" } };
      expect(xmlOf(node, speaking(mediaType))).toEqual({});
    },
  );

  test.each<{ given: object }>([
    { given: { encoding: { part: { contentType: "application/xml" } } } },
    { given: { itemEncoding: { contentType: "image/png, text/xml" } } },
    {
      given: {
        prefixEncoding: [
          {
            contentType: "multipart/mixed",
            itemEncoding: { contentType: "application/atom+xml, text/plain" },
          },
        ],
      },
    },
  ])("counts for an API that speaks it in parts: $given", ({ given }) => {
    const document = speaking("multipart/mixed", given);
    expect(xmlOf({ xml: { name: "a" } }, document)).toEqual({
      xml: { name: "a" },
    });
  });
});
