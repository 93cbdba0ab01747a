import { describe, expect, test } from "vitest";
import { buildBody, buildResponses } from "../../src/build/bodies.js";
import { buildSchema } from "../../src/build/schema.js";
import type { Document } from "../../src/normalise/document.js";

const document = {
  paths: {},
  components: { schemas: {} },
} as unknown as Document;

const typesOf = (...names: string[]) => {
  const content = Object.fromEntries(names.map((name) => [name, {}]));
  const { body } = buildBody({ content }, document);
  return body?.content.map(({ mediaType }) => mediaType);
};

describe("a body", () => {
  test.each([
    { given: "Application/JSON", want: "application/json" },
    { given: "text/plain;charset=UTF-8", want: "text/plain; charset=UTF-8" },
    { given: " image/PNG ; Q=A", want: "image/png; Q=A" },
  ])("of $given is one of $want", ({ given, want }) => {
    expect(typesOf(given)).toEqual([want]);
  });

  test("of no media type is none", () => {
    expect(typesOf()).toBeUndefined();
  });

  test("has the headers of its parts, without the one that `contentType` is", () => {
    const headers = { "X-Kind": {}, "content-type": {} };
    const encoding = { a: { contentType: "a/b", headers } };
    const content = { "multipart/form-data": { encoding } };
    const { body } = buildBody({ content, required: true }, document);
    expect(body).toEqual({
      required: true,
      content: [
        {
          mediaType: "multipart/form-data",
          encoding: {
            a: {
              contentType: "a/b",
              headers: [{ name: "X-Kind", required: false, schema: {} }],
            },
          },
        },
      ],
    });
  });
});

describe("what only a media type is said of", () => {
  const bytes = { type: ["string"], format: "binary" };
  const png = { contentMediaType: "image/png" };
  const text = { contentMediaType: "text/plain" };
  test.each([
    { given: png, want: { ...png, ...bytes } },
    {
      given: { oneOf: [{}, png] },
      want: { oneOf: [{}, { ...png, ...bytes }] },
    },
    { given: text, want: text },
    {
      given: { ...png, contentEncoding: "base64" },
      want: { ...png, contentEncoding: "base64" },
    },
  ])("$given is bytes where it is a part", ({ given, want }) => {
    const media = { schema: { items: given }, itemSchema: given };
    const content = { "multipart/mixed": media };
    const { body } = buildBody({ content }, document);
    expect(body?.content[0]).toMatchObject({
      schema: { items: want },
      itemSchema: want,
    });
  });
});

describe("a part of which only the encoding says what it is", () => {
  const bytes = { type: ["string"], format: "binary" };
  const list = { type: ["array"], items: bytes };
  test.each([
    { contentType: "image/png, image/jpeg", given: {}, want: bytes },
    { contentType: "image/*", given: true, want: bytes },
    {
      contentType: "audio/ogg",
      given: { title: "A" },
      want: { ...bytes, title: "A" },
    },
    {
      contentType: "application/pdf",
      given: { type: "array", items: {} },
      want: list,
    },
    { contentType: "application/json", given: {}, want: {} },
    { contentType: "application/*", given: {}, want: {} },
    { contentType: "image/png, text/csv", given: {}, want: {} },
    {
      contentType: "image/png",
      given: { type: "string" },
      want: { type: ["string"] },
    },
  ])("$contentType and $given", ({ contentType, given, want }) => {
    const how = { contentType };
    const nested = { contentType: "multipart/mixed", prefixEncoding: [how] };
    const schema = {
      properties: { a: given, b: { prefixItems: [given], items: given } },
      prefixItems: [given],
      items: given,
    };
    const encoding = { a: how, b: nested };
    const media = {
      schema,
      encoding,
      prefixEncoding: [how],
      itemEncoding: how,
    };
    const content = { "multipart/mixed": media };
    const { body } = buildBody({ content }, document);
    expect(body?.content[0]?.schema).toEqual({
      properties: {
        a: want,
        b: { prefixItems: [want], items: buildSchema(given, document) },
      },
      prefixItems: [want],
      items: want,
    });
  });
});

test("responses are in the order in which they count, and what is no status is none", () => {
  const given = ["default", "5xx", "4XX", "404", "200", "2000", "x-a", "6XX"];
  const nodes = Object.fromEntries(given.map((status) => [status, {}]));
  const found = buildResponses(nodes, document).map(({ status }) => status);
  expect(found).toEqual(["200", "404", "4XX", "5XX", "default"]);
});
