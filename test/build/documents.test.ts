import { describe, expect, test } from "vitest";
import { buildApi } from "../../src/build/build.js";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import type { Action, Api } from "../../src/ir/index.js";
import { normalised } from "../normalise/normalised.js";
import { documentOf } from "../validate/sources.js";

function build(members: object): Api {
  const sources = documentOf(members, "3.2.0");
  return buildApi(normalised(sources), new Diagnostics());
}

const done = { "204": { description: "Done" } };

function only(operation: object, members: object = {}): Action {
  const [action] = build({
    paths: { "/a": { post: { responses: done, ...operation } } },
    ...members,
  }).actions;
  if (!action) throw new Error("no action came of it");
  return action;
}

test("methods of 3.2 are those of any name, as they are written", () => {
  const operation = { responses: done };
  const additionalOperations = { PURGE: operation, Copy: operation };
  const item = { get: operation, query: operation, additionalOperations };
  const { actions } = build({ paths: { "/a": item } });
  expect(actions.map(({ key, method }) => [key, method])).toEqual([
    ["GET /a", "GET"],
    ["QUERY /a", "QUERY"],
    ["PURGE /a", "PURGE"],
    ["Copy /a", "Copy"],
  ]);
});

describe("media types of 3.2", () => {
  test("the schema and the encoding of items stand beside those of the whole", () => {
    const { body } = only({
      requestBody: {
        content: {
          "multipart/mixed": {
            itemSchema: { type: "string" },
            prefixEncoding: [{ contentType: "application/json" }],
            itemEncoding: { contentType: "image/png" },
          },
        },
      },
    });
    expect(body?.content).toEqual([
      {
        mediaType: "multipart/mixed",
        itemSchema: { type: ["string"] },
        prefixEncoding: [{ contentType: "application/json" }],
        itemEncoding: { contentType: "image/png" },
      },
    ]);
  });

  test.each([
    {
      name: "dataValue wins",
      given: { dataValue: 1, serializedValue: "2" },
      want: [1],
    },
    {
      name: "serialised JSON is read",
      given: { serializedValue: "2" },
      want: [2],
    },
    {
      name: "what is none is left out",
      given: { serializedValue: "{" },
      want: undefined,
    },
  ])("examples: $name", ({ given, want }) => {
    const content = { "application/json": { examples: { a: given } } };
    const { body } = only({ requestBody: { content } });
    expect(body?.content[0]?.examples).toEqual(want);
  });
});

describe("tags of 3.2", () => {
  const tags = [
    { name: "shop", summary: "Shop", kind: "nav" },
    { name: "books", parent: "shop", kind: "nav" },
    { name: "beta", kind: "badge" },
    { name: "plain" },
  ];
  test.each([
    {
      name: "the first, as always",
      given: ["plain", "other"],
      want: undefined,
    },
    { name: "a badge is no group", given: ["beta", "books"], want: "books" },
    {
      name: "the leaf, not what is above it",
      given: ["shop", "books"],
      want: "books",
    },
    { name: "a badge alone is", given: ["beta"], want: undefined },
  ])("group by $name", ({ given, want }) => {
    expect(only({ tags: given }, { tags }).naming.tag).toBe(want);
  });

  test.each([
    { name: "that is missing", given: [{ name: "a", parent: "b" }] },
    {
      name: "that is below",
      given: [
        { name: "a", parent: "b" },
        { name: "b", parent: "a" },
      ],
    },
  ])("a parent $name is left out", ({ given }) => {
    expect(build({ tags: given }).tags.map(({ parent }) => parent)).toEqual(
      given.map(() => undefined),
    );
  });
});

test("a discriminator has its default", () => {
  const { schemas } = build({
    components: {
      schemas: {
        Pet: {
          oneOf: [
            { $ref: "#/components/schemas/Cat" },
            { $ref: "#/components/schemas/Other" },
          ],
          discriminator: { propertyName: "kind", defaultMapping: "Other" },
        },
        Cat: { type: "object" },
        Other: { type: "object" },
      },
    },
  });
  expect(schemas["Pet"]?.discriminator?.defaultMapping).toBe("Other");
});

test("the metadata of an authorization server is kept", () => {
  const oauth2MetadataUrl = "https://a.example/metadata";
  const { securitySchemes } = build({
    components: {
      securitySchemes: { o: { type: "oauth2", oauth2MetadataUrl, flows: {} } },
    },
  });
  expect(securitySchemes).toMatchObject([{ id: "o", oauth2MetadataUrl }]);
});

describe("links", () => {
  const linked = (link: object, extra: object = {}) =>
    only(
      {
        operationId: "make",
        responses: { "200": { description: "", links: { go: link } } },
      },
      extra,
    ).responses[0]?.links;

  test.each([
    {
      name: "to an operation by its id, with what it takes",
      given: {
        operationId: "make",
        parameters: { "path.id": "$response.body#/id", kind: "x" },
      },
      want: [
        {
          name: "go",
          action: "POST /a",
          parameters: [
            {
              name: "id",
              in: "path",
              value: { expression: "$response.body#/id" },
            },
            { name: "kind", value: { constant: "x" } },
          ],
        },
      ],
    },
    {
      name: "by its place",
      given: { operationRef: "#/paths/~1a/post" },
      want: [{ name: "go", action: "POST /a", parameters: [] }],
    },
    {
      name: "those to nothing are left out",
      given: { operationId: "no" },
      want: undefined,
    },
  ])("$name", ({ given, want }) => {
    expect(linked(given)).toEqual(want);
  });
});

describe("what the API sends", () => {
  const json = (schema: object) => ({
    content: { "application/json": { schema } },
  });
  const Pet = { type: "object", properties: { id: { type: "string" } } };
  const components = { schemas: { Pet } };
  const $ref = "#/components/schemas/Pet";

  test("a webhook has a payload with a name of its own", () => {
    const { webhooks, schemas } = build({
      components,
      webhooks: {
        born: {
          post: {
            summary: "Born",
            requestBody: json({ $ref }),
            responses: done,
          },
        },
      },
    });
    expect(webhooks).toMatchObject([
      { key: "webhook born POST", name: "born", method: "POST" },
    ]);
    const id = webhooks?.[0]?.body?.content[0]?.schema?.$ref ?? "";
    expect(schemas[id]).toEqual({ $ref: "Pet", description: "Born" });
  });

  test("a callback has its expression", () => {
    const { callbacks } = only(
      {
        callbacks: {
          moved: {
            "{$request.body#/url}": {
              post: { requestBody: json(Pet), responses: done },
            },
          },
        },
      },
      { components },
    );
    expect(callbacks).toMatchObject([
      { name: "moved", method: "POST", expression: "{$request.body#/url}" },
    ]);
  });

  test("and an API without them has no trace of them", () => {
    const api = build({ paths: { "/a": { get: { responses: done } } } });
    expect(Object.keys(api)).not.toContain("webhooks");
    expect(Object.keys(api.actions[0] ?? {})).not.toContain("callbacks");
  });
});
