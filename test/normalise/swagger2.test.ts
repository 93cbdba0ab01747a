import { describe, expect, test } from "vitest";
import { operation, swagger } from "./swagger.js";

const parameter = (given: object) =>
  operation({ parameters: [given] })?.parameters;

describe("parameters", () => {
  const list = {
    name: "a",
    in: "query",
    type: "array",
    items: { type: "string" },
  };
  const schema = { type: "array", items: { type: "string" } };

  test.each([
    { format: undefined, want: { style: "form", explode: false } },
    { format: "csv", want: { style: "form", explode: false } },
    { format: "multi", want: { style: "form", explode: true } },
    { format: "ssv", want: { style: "spaceDelimited", explode: false } },
    { format: "pipes", want: { style: "pipeDelimited", explode: false } },
    { format: "tsv", want: { style: "tabDelimited", explode: false } },
  ])("a list in the query, $format", ({ format, want }) => {
    const given = { ...list, ...(format && { collectionFormat: format }) };
    expect(parameter(given)).toEqual([
      { name: "a", in: "query", schema, ...want },
    ]);
  });

  test("a list in a header", () => {
    expect(parameter({ ...list, in: "header" })).toEqual([
      { name: "a", in: "header", schema, style: "simple", explode: false },
    ]);
  });

  test.each([
    { format: "ssv", want: "spaceDelimited" },
    { format: "pipes", want: "pipeDelimited" },
    { format: "tsv", want: "tabDelimited" },
    { format: "multi", want: "simple" },
  ])("a list in a header, $format", ({ format, want: style }) => {
    const given = { ...list, in: "header", collectionFormat: format };
    expect(parameter(given)).toMatchObject([{ style, explode: false }]);
  });

  test("keywords of its value make its schema, the rest stays", () => {
    const given = {
      name: "a",
      in: "query",
      required: true,
      description: "d",
      type: "integer",
      minimum: 1,
      exclusiveMinimum: true,
      "x-nullable": true,
      "x-other": 1,
    };
    expect(parameter(given)).toEqual([
      {
        name: "a",
        in: "query",
        required: true,
        description: "d",
        "x-other": 1,
        schema: { type: ["integer", "null"], exclusiveMinimum: 1 },
      },
    ]);
  });
});

describe("bodies", () => {
  const body = {
    name: "b",
    in: "body",
    required: true,
    schema: { type: "object" },
  };
  const field = { name: "f", in: "formData", type: "string", description: "d" };
  const file = { name: "g", in: "formData", type: "file", required: true };
  const binary = {
    type: "string",
    format: "binary",
    contentMediaType: "application/octet-stream",
  };

  test.each([
    {
      name: "a body of everything that is consumed",
      given: { consumes: ["a/b", "c/d"], parameters: [body] },
      want: {
        required: true,
        content: {
          "a/b": { schema: { type: "object" } },
          "c/d": { schema: { type: "object" } },
        },
      },
    },
    {
      name: "JSON where nothing says what is consumed",
      given: { parameters: [body] },
      want: {
        required: true,
        content: { "application/json": { schema: { type: "object" } } },
      },
    },
    {
      name: "fields of a form",
      given: { consumes: ["application/json"], parameters: [field] },
      want: {
        required: false,
        content: {
          "application/x-www-form-urlencoded": {
            schema: {
              type: "object",
              properties: { f: { type: "string", description: "d" } },
            },
          },
        },
      },
    },
    {
      name: "a file makes the form multipart",
      given: {
        consumes: ["application/x-www-form-urlencoded"],
        parameters: [field, file],
      },
      want: {
        required: true,
        content: {
          "multipart/form-data": {
            schema: {
              type: "object",
              properties: {
                f: { type: "string", description: "d" },
                g: binary,
              },
              required: ["g"],
            },
          },
        },
      },
    },
    {
      name: "a list in a form is encoded as it says",
      given: {
        parameters: [
          { ...field, type: "array", items: {}, collectionFormat: "pipes" },
        ],
      },
      want: {
        required: false,
        content: {
          "application/x-www-form-urlencoded": {
            schema: {
              type: "object",
              properties: { f: { type: "array", items: {}, description: "d" } },
            },
            encoding: { f: { style: "pipeDelimited", explode: false } },
          },
        },
      },
    },
  ])("$name", ({ given, want }) => {
    expect(operation(given)?.requestBody).toEqual(want);
  });

  test("a body of the path item is that of its operations", () => {
    const paths = {
      "/x": { parameters: [field], post: { parameters: [body] }, put: {} },
    };
    const item = swagger({ paths }).paths["/x"];
    expect(item?.parameters).toBeUndefined();
    expect(Object.keys(item?.post?.requestBody?.content ?? {})).toEqual([
      "application/json",
    ]);
    expect(Object.keys(item?.put?.requestBody?.content ?? {})).toEqual([
      "application/x-www-form-urlencoded",
    ]);
  });
});

describe("responses", () => {
  const schema = { type: "object" };

  test.each([
    {
      name: "an operation's types replace the document's",
      given: {
        produces: ["a/b"],
        responses: { 200: { description: "d", schema } },
      },
      want: { description: "d", content: { "a/b": { schema } } },
    },
    {
      name: "the document's hold for the others, with the examples of each",
      given: {
        responses: { 200: { schema, examples: { "c/d": { a: 1 }, "e/f": 2 } } },
      },
      want: { content: { "c/d": { schema, example: { a: 1 } } } },
    },
    {
      name: "an example says what is produced where no schema does",
      given: { responses: { 200: { examples: { "e/f": 2 } } } },
      want: { content: { "e/f": { example: 2 } } },
    },
    {
      name: "no schema and no example is no body",
      given: { responses: { 200: { description: "d" } } },
      want: { description: "d" },
    },
    {
      name: "headers have schemas",
      given: {
        responses: {
          200: { headers: { "X-A": { type: "string", description: "d" } } },
        },
      },
      want: {
        headers: { "X-A": { description: "d", schema: { type: "string" } } },
      },
    },
  ])("$name", ({ given, want }) => {
    const lifted = operation(given, { produces: ["c/d"] });
    expect(lifted?.responses?.["200"]).toEqual(want);
  });

  test("a file that is answered is binary data", () => {
    const given = { responses: { 200: { schema: { type: "file" } } } };
    const { content = {} } = operation(given)?.responses?.["200"] ?? {};
    expect(Object.keys(content)).toEqual(["application/octet-stream"]);
  });
});

test("named parameters, responses and schemas are found", () => {
  const document = swagger({
    paths: {
      "/x": {
        get: {
          parameters: [{ $ref: "#/parameters/P" }],
          responses: { 404: { $ref: "#/responses/R" } },
        },
      },
    },
    parameters: { P: { name: "p", in: "query", type: "string" } },
    responses: { R: { description: "r", schema: { $ref: "#/definitions/E" } } },
    definitions: {
      E: {
        discriminator: "k",
        properties: { k: { type: "string", "x-nullable": true } },
      },
    },
  });
  expect(document.paths["/x"]?.get).toEqual({
    parameters: [{ name: "p", in: "query", schema: { type: "string" } }],
    responses: {
      404: {
        description: "r",
        content: {
          "application/json": { schema: { $ref: "#/components/schemas/E" } },
        },
      },
    },
  });
  expect(document.components.schemas).toEqual({
    E: {
      discriminator: { propertyName: "k" },
      properties: { k: { type: ["string", "null"] } },
    },
  });
  expect(Object.keys(document)).toEqual(
    expect.not.arrayContaining([
      "swagger",
      "definitions",
      "parameters",
      "responses",
    ]),
  );
});
