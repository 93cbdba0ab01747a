import { describe, expect, test } from "vitest";
import { documentOf, operationOf, sourcesOf } from "../validate/sources.js";
import { normalised } from "./normalised.js";

const id = {
  name: "id",
  in: "path",
  required: true,
  schema: { type: "string" },
};
const q = { name: "q", in: "query" };

describe("parameters", () => {
  test.each([
    {
      name: "one that the template names and nobody declares is added",
      given: { parameters: [q] },
      want: [q, id],
    },
    {
      name: "one that the template does not name is left out",
      given: { parameters: [id, { ...id, name: "other" }] },
      want: [id],
    },
    {
      name: "one in the path is required",
      given: { parameters: [{ ...id, required: false }] },
      want: [id],
    },
    {
      name: "of two declarations the last one counts",
      given: {
        parameters: [
          { ...q, description: "1" },
          id,
          { ...q, description: "2" },
        ],
      },
      want: [{ ...q, description: "2" }, id],
    },
  ])("$name", ({ given, want }) => {
    const { paths } = normalised(operationOf(given, "/x/{id}"));
    expect(paths["/x/{id}"]?.get?.parameters).toEqual(want);
  });

  test("one that the path item declares is not added again", () => {
    const given = documentOf({
      paths: { "/x/{id}": { parameters: [id], get: { responses: {} } } },
    });
    expect(normalised(given).paths["/x/{id}"]).toEqual({
      parameters: [id],
      get: { responses: {} },
    });
  });
});

describe("security", () => {
  const a = { type: "http", scheme: "basic" };

  test.each([
    {
      name: "an alternative that is defined is enough",
      given: [{ a: [] }, { gone: [] }],
      want: [{ a: [] }],
    },
    {
      name: "a credential that is defined is kept where no alternative is",
      given: [{ a: [], gone: [] }],
      want: [{ a: [] }],
    },
    {
      name: "nothing is left of what is undefined",
      given: [{ gone: [] }],
      want: [],
    },
    {
      name: "that none is needed stays an alternative",
      given: [{ gone: [] }, {}],
      want: [{}],
    },
  ])("$name", ({ given, want }) => {
    const document = normalised(
      documentOf({
        security: given,
        paths: { "/x": { get: { security: given } } },
        components: { securitySchemes: { a } },
      }),
    );
    expect(document.security).toEqual(want);
    expect(document.paths["/x"]?.get?.security).toEqual(want);
  });
});

test("the first operation keeps the id", () => {
  const { paths } = normalised(
    documentOf({
      paths: {
        "/x": { get: { operationId: "a" }, put: { operationId: "b" } },
        "/y": { get: { operationId: "a" }, put: { operationId: "" } },
      },
    }),
  );
  expect(paths).toEqual({
    "/x": { get: { operationId: "a" }, put: { operationId: "b" } },
    "/y": { get: {}, put: {} },
  });
});

test("paths begin with a slash, and extensions are none", () => {
  const item = { get: { operationId: "a" } };
  const { paths } = normalised(documentOf({ paths: { x: item, "x-y": item } }));
  expect(paths).toEqual({ "/x": item });
});

test("a description without info and paths has both", () => {
  const { info, paths } = normalised(sourcesOf({ a: { openapi: "3.1.0" } }));
  expect({ info, paths }).toEqual({
    info: { title: "API", version: "0.0.0" },
    paths: {},
  });
});

test("responses are named by statuses, contents by media types", () => {
  const { paths } = normalised(
    operationOf({
      responses: {
        "4xx": { content: { JSON: { schema: { type: "string" } } } },
        Default: { content: { token: { example: "t" } } },
        oops: {},
        "x-a": 1,
      },
    }),
  );
  expect(paths["/x"]?.get?.responses).toEqual({
    "4XX": { content: { "application/json": { schema: { type: "string" } } } },
    default: { content: { "application/json": {} } },
  });
});

test("a variable of a server has its name for a default", () => {
  const url = "https://{host}/{v}";
  const variables = { v: { default: "1" } };
  const { servers } = normalised(documentOf({ servers: [{ url, variables }] }));
  expect(servers).toEqual([
    { url, variables: { v: { default: "1" }, host: { default: "host" } } },
  ]);
});

test("numbers are text where text is wanted, and null is nothing", () => {
  const { info } = normalised(
    documentOf({ info: { title: 1, version: 1.5, description: null } }),
  );
  expect(info).toEqual({ title: "1", version: "1.5" });
});
