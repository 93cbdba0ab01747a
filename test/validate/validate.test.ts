import { describe, expect, test } from "vitest";
import { found, type Case } from "./found.js";
import { documentOf, operationOf, schemasOf, sourcesOf } from "./sources.js";

const parameter = (more: object) =>
  operationOf({
    parameters: [{ name: "a", in: "query", schema: {}, ...more }],
  });

const types: readonly Case[] = [
  {
    name: "text that is no number is refused, whatever the declared type",
    given: schemasOf({ A: { type: "integer", minimum: "alert(1)" } }),
    want: ['GC_TYPE_MISMATCH "alert(1)"'],
  },
  {
    name: "text that is a number is taken as one",
    given: schemasOf({ A: { maxLength: "10" } }),
    want: ['GC_TYPE_REPAIRED "10"'],
  },
  {
    name: "an element is pointed at inside its list",
    given: schemasOf({ A: { required: ["a", 1] } }),
    want: ["GC_TYPE_REPAIRED 1"],
  },
  {
    name: "values of a description's own making are not looked into",
    given: schemasOf({ A: { default: { type: 1 }, example: { $ref: 1 } } }),
    want: [],
  },
  {
    name: "a property may have any name, and is a schema",
    given: schemasOf({
      A: { properties: { $ref: { type: "string" }, "x-b": { minimum: [] } } },
    }),
    want: ["GC_TYPE_MISMATCH []"],
  },
  {
    name: "a header in a requirement may begin with x-",
    given: documentOf({ security: [{ "x-key": "all" }] }),
    want: ['GC_TYPE_REPAIRED "all"', "GC_UNDEFINED_SECURITY_SCHEME name x-key"],
  },
  {
    name: "unknown types are refused, other languages' names are understood",
    given: schemasOf({
      A: { type: "nope" },
      B: { type: ["int", "null"] },
      C: { type: "String" },
    }),
    want: [
      'GC_INVALID_SCHEMA "nope"',
      'GC_TYPE_NAME "int"',
      'GC_TYPE_NAME "String"',
    ],
  },
];

const additional = (...methods: string[]) => {
  const operation = { responses: { 200: { description: "" } } };
  const named = methods.map((method) => [method, operation] as const);
  return { "/x": { additionalOperations: Object.fromEntries(named) } };
};

const methods: readonly Case[] = [
  {
    name: "one that has a member of its own is refused in any case",
    given: documentOf({ paths: additional("POST", "query", "Link") }, "3.2.0"),
    want: ["GC_INVALID_METHOD name POST", "GC_INVALID_METHOD name query"],
  },
  {
    name: "one that cannot be sent is refused",
    given: documentOf({ paths: additional("A B", "", "M-SEARCH") }, "3.2.0"),
    want: ["GC_INVALID_METHOD name A B", "GC_INVALID_METHOD name "],
  },
  {
    name: "before 3.2 there are none",
    given: documentOf({ paths: additional("A B") }, "3.1.0"),
    want: [],
  },
];

const references: readonly Case[] = [
  {
    name: "each member of a cycle is described by one diagnostic",
    given: schemasOf({
      B: { $ref: "#/components/schemas/C" },
      A: { $ref: "#/components/schemas/B" },
      C: { $ref: "#/components/schemas/A" },
    }),
    want: ['GC_REF_CYCLE "#/components/schemas/B"'],
  },
  {
    name: "a schema that contains itself is no cycle",
    given: schemasOf({
      A: { properties: { a: { $ref: "#/components/schemas/A" } } },
    }),
    want: [],
  },
  {
    name: "what another document refers to is checked there",
    given: sourcesOf({
      "api.json": {
        openapi: "3.1.0",
        info: { title: "T", version: "1" },
        paths: { "/x": { $ref: "x.json#/item" } },
      },
      "x.json": { item: { get: { responses: { 200: { $ref: "#/none" } } } } },
    }),
    want: ['GC_REF_UNRESOLVED "#/none"'],
  },
  {
    name: "what was not read has been reported already",
    given: {
      ...schemasOf({ A: { $ref: "gone.json" } }),
      unread: new Set(["file:///api/gone.json"]),
    },
    want: [],
  },
  {
    name: "a reference to something that is no object has no target",
    given: schemasOf({ A: { $ref: "#/info/title" } }),
    want: ['GC_REF_UNRESOLVED "#/info/title"'],
  },
];

const names: readonly Case[] = [
  {
    name: "a relative server and one with variables are fine",
    given: documentOf({
      servers: [
        { url: "/v1" },
        {
          url: "{scheme}://{host}:{port}/v1",
          variables: {
            scheme: { default: "https" },
            host: {},
            port: { default: "443" },
          },
        },
      ],
    }),
    want: [],
  },
  {
    name: "a server that is no http(s) URL is refused",
    given: documentOf({
      servers: [{ url: "javascript:alert(1)" }, { url: "https://a b" }],
    }),
    want: [
      'GC_INVALID_SERVER_URL "javascript:alert(1)"',
      'GC_INVALID_SERVER_URL "https://a b"',
    ],
  },
  {
    name: "a token URL may be http on this machine only",
    given: documentOf({
      components: {
        securitySchemes: {
          a: flow("http://127.0.0.1:8080/t"),
          b: flow("http://localhost/t"),
          c: flow("/t"),
          d: flow("http://127.0.0.1.example.com/t"),
        },
      },
    }),
    want: ['GC_INSECURE_TOKEN_URL "http://127.0.0.1.example.com/t"'],
  },
  {
    name: "names of headers and cookies are tokens, those of queries are not",
    given: operationOf({
      parameters: [
        { name: "a b", in: "query" },
        { name: "a b", in: "header" },
        { name: "a\r\nb", in: "cookie" },
      ],
    }),
    want: ['GC_INVALID_HEADER_NAME "a b"', 'GC_INVALID_HEADER_NAME "a\\r\\nb"'],
  },
  {
    name: "a header and a cookie without a name are left out",
    given: operationOf({
      parameters: [
        { name: "", in: "header" },
        { name: "", in: "cookie" },
      ],
    }),
    want: ['GC_NAMELESS_PARAMETER ""', 'GC_NAMELESS_PARAMETER ""'],
  },
  {
    name: "a place that parameters cannot be in is refused",
    given: parameter({ in: "body" }),
    want: ['GC_INVALID_VALUE "body"'],
  },
];

const parameters: readonly Case[] = [
  {
    name: "a parameter of the path item declares it for its operations",
    given: documentOf({
      paths: {
        "/x/{id}": {
          parameters: [{ $ref: "#/components/parameters/Id" }],
          get: { responses: { 200: {} } },
        },
      },
      components: {
        parameters: { Id: { name: "id", in: "path", required: true } },
      },
    }),
    want: [],
  },
  {
    name: "an operation may declare a parameter of its path item anew",
    given: documentOf({
      paths: {
        "/x": {
          parameters: [{ name: "a", in: "query" }],
          get: {
            parameters: [{ name: "a", in: "query" }],
            responses: { 200: {} },
          },
        },
      },
    }),
    want: [],
  },
];

function flow(tokenUrl: string): object {
  return {
    type: "oauth2",
    flows: { clientCredentials: { tokenUrl, scopes: {} } },
  };
}

describe.each([
  ["types", types],
  ["methods", methods],
  ["references", references],
  ["names", names],
  ["parameters", parameters],
])("validate: %s", (_, cases) => {
  test.each(cases)("$name", ({ given, want }) => {
    expect(found(given)).toEqual(want);
  });
});

test("everything wrong is reported, not the first", () => {
  const given = documentOf({
    info: { version: 1 },
    servers: [{ url: "ftp://a" }],
    components: { schemas: { A: { type: "nope", minimum: {} } } },
  });
  expect(found(given)).toEqual([
    "GC_TYPE_REPAIRED 1",
    'GC_INFO_ASSUMED {"version":1}',
    'GC_INVALID_SERVER_URL "ftp://a"',
    "GC_TYPE_MISMATCH {}",
    'GC_INVALID_SCHEMA "nope"',
  ]);
});

test("a number that is infinite is refused wherever it stands", () => {
  const sources = sourcesOf({ "api.json": {} });
  const value = JSON.parse('{"openapi":"3.1.0","paths":{},"x-a":[1e999]}');
  const text = '{"x-a":[1e999]}';
  const entry = { ...sources.entry, text, value };
  const given = { ...sources, entry, sources: new Map([[entry.uri, entry]]) };
  expect(found(given)).toContain("GC_TYPE_MISMATCH null");
});
