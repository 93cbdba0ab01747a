import { describe, expect, test } from "vitest";
import type {
  Action,
  BodyEntry,
  JsonSchema,
  ParameterEntry,
} from "../../scripts/conformance/catalogue.js";
import { deriveInput } from "../../scripts/conformance/input.js";
import type {
  Exchange,
  ExpectedRequest,
} from "../../scripts/conformance/scenario.js";

interface Described {
  readonly path?: string;
  readonly parameters?: readonly ParameterEntry[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly body?: BodyEntry;
}

/** The input for an action that is described, from a request that is expected. */
function derive(
  described: Described,
  expected: Partial<ExpectedRequest> & { readonly uri?: string },
) {
  const { path = "/x", parameters, properties = {}, body } = described;
  const http = { method: "POST", path, responses: [] };
  const action: Action = {
    id: "x.y",
    input: { properties },
    http: { ...http, ...(parameters && { parameters }), ...(body && { body }) },
  };
  const catalogue = { environments: [], credentials: [], actions: [action] };
  const { uri = path, ...request } = expected;
  const call: Exchange = {
    method: "post",
    uri,
    request: { query: new Map(), headers: new Map(), ...request },
    response: { status: 204, headers: new Map() },
  };
  return deriveInput({ catalogue, action }, call, uri);
}

const json = (value: unknown) => ({
  contentType: "application/json",
  bytes: Buffer.from(JSON.stringify(value)),
  value,
});

const jsonBody = (shape: string): BodyEntry => ({
  contentType: "application/json",
  shape,
});

describe("parameters", () => {
  test("a path parameter that the catalogue does not list stands in the template", () => {
    const given = {
      path: "/pets/{id}",
      properties: { id: { type: "integer" } },
    };
    expect(derive(given, { uri: "/pets/7" })).toEqual({ id: 7 });
  });

  test("headers are found whatever their case, and have their key in the input", () => {
    const parameters = [{ key: "xTrace", name: "X-Trace", in: "header" }];
    const headers = new Map([["x-trace", "a b"]]);
    expect(derive({ parameters }, { headers })).toEqual({ xTrace: "a b" });
  });

  test("an object whose members stand in the query takes what no other parameter has", () => {
    const parameters = [
      { key: "limit", name: "limit", in: "query" },
      { key: "filter", name: "filter", in: "query" },
    ];
    const properties = {
      limit: { type: "integer" },
      filter: { type: "object", additionalProperties: { type: "integer" } },
    };
    const query = new Map([
      ["limit", 5],
      ["a", 1],
    ]);
    expect(derive({ parameters, properties }, { query })).toEqual({
      limit: 5,
      filter: { a: 1 },
    });
  });

  test("a required parameter that can have one value only has it", () => {
    const parameters = [
      { key: "v", name: "v", in: "query", required: true },
      { key: "w", name: "w", in: "query" },
    ];
    const properties = { v: { enum: ["1"] }, w: { enum: ["1"] } };
    expect(derive({ parameters, properties }, {})).toEqual({ v: "1" });
  });
});

describe("bodies", () => {
  test.each([
    { given: "flat", want: { a: 1 } },
    { given: "body", want: { body: { a: 1 } } },
  ])("$given", ({ given, want }) => {
    const expected = { body: json({ a: 1 }) };
    expect(derive({ body: jsonBody(given) }, expected)).toEqual(want);
  });

  test("`null` is a body", () => {
    const expected = { body: json(null) };
    expect(derive({ body: jsonBody("body") }, expected)).toEqual({
      body: null,
    });
  });

  test("files of one name are a list where the schema says so", () => {
    const body = { contentType: "multipart/form-data", shape: "flat" };
    const file = (field: string) => ({
      field,
      fileName: `${field}.png`,
      contentType: "image/png",
      bytes: Buffer.from("x"),
    });
    const input = derive(
      { body, properties: { many: { type: "array" } } },
      {
        body: {
          contentType: "multipart/form-data",
          parts: new Map([["id", 1]]),
          files: [file("one"), file("many")],
        },
      },
    );
    expect(input).toEqual({
      id: 1,
      one: expect.any(File),
      many: [expect.any(File)],
    });
  });
});
