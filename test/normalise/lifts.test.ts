import { describe, expect, test } from "vitest";
import { documentOf, schemasOf, sourcesOf } from "../validate/sources.js";
import { normalised } from "./normalised.js";

const A = { $ref: "#/components/schemas/A" };
const withNull = (schema: object) => ({ anyOf: [schema, { type: "null" }] });

describe("a schema of 3.0 becomes one of 2020-12", () => {
  test.each([
    {
      name: "nullable with a type is a list of types",
      given: { type: "string", nullable: true },
      want: { type: ["string", "null"] },
    },
    {
      name: "a nullable enum has null among its values",
      given: { type: "string", nullable: true, enum: ["a"] },
      want: { type: ["string", "null"], enum: ["a", null] },
    },
    {
      name: "an enum that has null already keeps its values",
      given: { nullable: true, enum: ["a", null] },
      want: { enum: ["a", null] },
    },
    {
      name: "nullable beside a reference is an alternative, described as before",
      given: { ...A, nullable: true, description: "d", "x-a": 1 },
      want: { ...withNull(A), description: "d", "x-a": 1 },
    },
    {
      name: "nullable beside allOf is an alternative to all of it",
      given: { type: "object", nullable: true, allOf: [A], readOnly: true },
      want: { ...withNull({ type: "object", allOf: [A] }), readOnly: true },
    },
    {
      name: "a discriminator stays beside its union",
      given: {
        nullable: true,
        oneOf: [A],
        discriminator: { propertyName: "k" },
      },
      want: withNull({ oneOf: [A], discriminator: { propertyName: "k" } }),
    },
    {
      name: "nullable without a type means the one that is implied",
      given: { nullable: true, properties: { a: A } },
      want: { type: ["object", "null"], properties: { a: A } },
    },
    {
      name: "what may be anything may be null",
      given: { nullable: true, description: "d" },
      want: { description: "d" },
    },
    {
      name: "what is not nullable loses only the keyword",
      given: { ...A, nullable: false },
      want: A,
    },
    {
      name: "an exclusive bound is the number",
      given: { type: "number", minimum: 1, exclusiveMinimum: true, maximum: 9 },
      want: { type: "number", exclusiveMinimum: 1, maximum: 9 },
    },
    {
      name: "an exclusive bound without a number means nothing",
      given: { exclusiveMaximum: true, minimum: 0, exclusiveMinimum: false },
      want: { minimum: 0 },
    },
    {
      name: "an example is one of several",
      given: { example: null },
      want: { examples: [null] },
    },
    {
      name: "examples by name become a list behind the single one",
      given: { example: 1, examples: { two: 2 } },
      want: { examples: [1, 2] },
    },
    {
      name: "formats of binary data get their keyword and stay",
      given: {
        properties: {
          a: { type: "string", format: "binary" },
          b: { type: "string", format: "byte" },
        },
      },
      want: {
        properties: {
          a: {
            type: "string",
            format: "binary",
            contentMediaType: "application/octet-stream",
          },
          b: { type: "string", format: "byte", contentEncoding: "base64" },
        },
      },
    },
    {
      name: "one type is not a list",
      given: { type: ["string"] },
      want: { type: "string" },
    },
    {
      name: "names of types are the seven",
      given: { type: ["int", "integer", "null"] },
      want: { type: ["integer", "null"] },
    },
    {
      name: "a file is binary data",
      given: { type: "file", description: "d" },
      want: {
        type: "string",
        format: "binary",
        contentMediaType: "application/octet-stream",
        description: "d",
      },
    },
    {
      name: "values of the description's own making are left alone",
      given: { default: { nullable: true }, enum: [{ example: 1 }] },
      want: { default: { nullable: true }, enum: [{ example: 1 }] },
    },
    {
      name: "a property called nullable is a property",
      given: { properties: { nullable: { type: "boolean" } } },
      want: { properties: { nullable: { type: "boolean" } } },
    },
    {
      name: "the one schema of a list of items is the schema of them all",
      given: { type: "array", items: [{ type: "string" }] },
      want: { type: "array", items: { type: "string" } },
    },
  ])("$name", ({ given, want }) => {
    const sources = schemasOf({ A: {}, B: given });
    expect(normalised(sources).components.schemas["B"]).toEqual(want);
  });
});

test("a media type's example stays, and the version is 3.2", () => {
  const media = { schema: { type: "string", nullable: true }, example: "a" };
  const document = normalised(
    documentOf({
      paths: {
        "/x": {
          get: { responses: { 200: { content: { "text/plain": media } } } },
        },
      },
    }),
  );
  expect(document.openapi).toBe("3.2.0");
  expect(document.paths["/x"]?.get?.responses?.["200"]?.content).toEqual({
    "text/plain": { schema: { type: ["string", "null"] }, example: "a" },
  });
});

describe("the style of a part", () => {
  const styled = {
    contentType: "text/plain",
    style: "form",
    explode: true,
    allowReserved: true,
  };
  const plain = { contentType: "text/plain" };

  const encodingOf = (version: string, mediaType: string) => {
    const content = { [mediaType]: { encoding: { a: styled } } };
    const post = { requestBody: { content }, responses: {} };
    const given = documentOf({ paths: { "/x": { post } } }, version);
    const body = normalised(given).paths["/x"]?.post?.requestBody;
    return Object.values(body?.content ?? {})[0]?.encoding;
  };

  test.each([
    { version: "3.0.3", mediaType: "multipart/form-data", want: plain },
    { version: "3.0.3", mediaType: "multipart/mixed", want: plain },
    { version: "3.0.3", mediaType: "form-data", want: plain },
    { version: "3.1.0", mediaType: "multipart/form-data", want: styled },
    { version: "3.2.0", mediaType: "multipart/form-data", want: styled },
    {
      version: "3.0.3",
      mediaType: "application/x-www-form-urlencoded; charset=utf-8",
      want: styled,
    },
    {
      version: "3.0.3",
      mediaType: "Application/X-WWW-Form-Urlencoded",
      want: styled,
    },
  ])("in $version, in a body of $mediaType", ({ version, mediaType, want }) => {
    expect(encodingOf(version, mediaType)).toEqual({ a: want });
  });

  test("what 2.0 says of a list in a form means the same in multipart", () => {
    const field = {
      name: "a",
      in: "formData",
      type: "array",
      items: { type: "string" },
      collectionFormat: "pipes",
    };
    const post = {
      consumes: ["multipart/form-data"],
      parameters: [field],
      responses: {},
    };
    const given = sourcesOf({
      "api.json": {
        swagger: "2.0",
        info: { title: "T", version: "1" },
        paths: { "/x": { post } },
      },
    });
    const body = normalised(given).paths["/x"]?.post?.requestBody;
    expect(body?.content?.["multipart/form-data"]?.encoding).toMatchObject({
      a: { style: "pipeDelimited" },
    });
  });
});
