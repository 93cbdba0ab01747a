import { describe, expect, test } from "vitest";
import { documentOf, schemasOf } from "../validate/sources.js";
import { normalised } from "./normalised.js";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function response(schema: object): object {
  return {
    responses: { 200: { content: { "application/json": { schema } } } },
  };
}

describe("every schema that is referred to has a name of its own", () => {
  test.each([
    {
      name: "a property of a named schema is named after both",
      given: schemasOf({
        A: { properties: { b: { type: "string" } } },
        C: { $ref: "#/components/schemas/A/properties/b", description: "c" },
      }),
      want: {
        A: { properties: { b: ref("A_b") } },
        A_b: { type: "string" },
        C: { ...ref("A_b"), description: "c" },
      },
    },
    {
      name: "a named schema that is only a reference lends its name",
      given: schemasOf({
        A: { properties: { b: { type: "string" } } },
        B: { $ref: "#/components/schemas/A/properties/b" },
      }),
      want: { A: { properties: { b: ref("B") } }, B: { type: "string" } },
    },
    {
      name: "a named schema that is a reference to another stays one",
      given: schemasOf({ A: { type: "string" }, B: ref("A") }),
      want: { A: { type: "string" }, B: ref("A") },
    },
    {
      name: "a body deep in a path is named after its operation",
      given: documentOf({
        paths: { "/pets/{id}": { get: response({ type: "object" }) } },
        components: {
          schemas: {
            A: {
              items: {
                $ref: "#/paths/~1pets~1%7Bid%7D/get/responses/200/content/application~1json/schema",
              },
            },
          },
        },
      }),
      want: {
        A: { items: ref("get_pets_id_200") },
        get_pets_id_200: { type: "object" },
      },
    },
    {
      name: "a pointer may pass through references",
      given: schemasOf({
        A: { properties: { b: ref("B") } },
        B: { properties: { c: { type: "string" } } },
        C: {
          items: { $ref: "#/components/schemas/A/properties/b/properties/c" },
        },
      }),
      want: {
        A: { properties: { b: ref("B") } },
        B: { properties: { c: ref("B_c") } },
        B_c: { type: "string" },
        C: { items: ref("B_c") },
      },
    },
    {
      name: "definitions inside a schema become named ones",
      given: schemasOf(
        {
          A: {
            $defs: {
              b: { type: "string" },
              c: { $anchor: "here", type: "null" },
            },
            prefixItems: [
              { $ref: "#/components/schemas/A/$defs/b" },
              { $ref: "#here" },
            ],
          },
        },
        "3.1.0",
      ),
      want: {
        A: { prefixItems: [ref("A_b"), ref("A_c")] },
        A_b: { type: "string" },
        A_c: { type: "null" },
      },
    },
    {
      name: "a schema is found by the address it gives itself",
      given: schemasOf(
        {
          A: { $id: "https://example.com/a", type: "string" },
          B: { items: { $ref: "https://example.com/a" } },
        },
        "3.1.0",
      ),
      want: { A: { type: "string" }, B: { items: ref("A") } },
    },
    {
      name: "before 3.1 only annotations count beside a reference",
      given: schemasOf({
        A: { type: "string" },
        B: { properties: { a: { ...ref("A"), type: "object", title: "t" } } },
      }),
      want: {
        A: { type: "string" },
        B: { properties: { a: { ...ref("A"), title: "t" } } },
      },
    },
    {
      name: "from 3.1 everything counts beside a reference",
      given: schemasOf(
        { A: { type: "string" }, B: { items: { ...ref("A"), minLength: 1 } } },
        "3.1.0",
      ),
      want: {
        A: { type: "string" },
        B: { items: { ...ref("A"), minLength: 1 } },
      },
    },
    {
      name: "a mapping holds canonical references",
      given: schemasOf({
        A: {
          oneOf: [ref("B")],
          discriminator: {
            propertyName: "k",
            mapping: { b: "B", c: "#/components/schemas/B", d: "Gone" },
          },
        },
        B: { type: "object" },
      }),
      want: {
        A: {
          oneOf: [ref("B")],
          discriminator: {
            propertyName: "k",
            mapping: { b: ref("B").$ref, c: ref("B").$ref },
          },
        },
        B: { type: "object" },
      },
    },
  ])("$name", ({ given, want }) => {
    expect(normalised(given).components.schemas).toEqual(want);
  });

  test("__proto__ is a name like any other", () => {
    const schemas = JSON.parse('{"__proto__":{"type":"string"}}');
    const given = schemasOf({
      A: { items: ref("__proto__"), properties: schemas },
      ...JSON.parse("{}"),
    });
    const { A } = normalised(given).components.schemas;
    expect(JSON.stringify(A)).toContain('"__proto__":{"type":"string"}');
    const named = documentOf({ components: { schemas } });
    const { schemas: kept } = normalised(named).components;
    expect(Object.keys(kept)).toEqual(["__proto__"]);
  });
});

describe("what is shared stays shared", () => {
  test("a response that is shared stays one object", () => {
    const given = documentOf({
      paths: {
        "/x": {
          get: { responses: { 200: { $ref: "#/components/responses/R" } } },
        },
        "/y": {
          get: { responses: { 200: { $ref: "#/components/responses/R" } } },
        },
      },
      components: { responses: { R: { description: "r" } } },
    });
    const { paths } = normalised(given);
    const at = (path: string) => paths[path]?.get?.responses?.["200"];
    expect(at("/x")).toBe(at("/y"));
  });

  test("what doubles forty times over stays forty schemas", () => {
    const schemas = Array.from({ length: 41 }, (_, n) => [
      `S${n}`,
      n < 40
        ? { allOf: [ref(`S${n + 1}`), ref(`S${n + 1}`)] }
        : { type: "object" },
    ]);
    const given = schemasOf(Object.fromEntries(schemas));
    expect(Object.keys(normalised(given).components.schemas)).toHaveLength(41);
  });

  test("a chain of references may be longer than the stack is deep", () => {
    const count = 20_000;
    const schemas = Array.from({ length: count }, (_, n) => [
      `S${n}`,
      n < count - 1 ? ref(`S${n + 1}`) : { type: "object" },
    ]);
    const parameters = Array.from({ length: count }, (_, n) => [
      `P${n}`,
      n < count - 1
        ? { $ref: `#/components/parameters/P${n + 1}` }
        : { name: "a", in: "query" },
    ]);
    const given = documentOf({
      paths: {
        "/x": { get: { parameters: [{ $ref: "#/components/parameters/P0" }] } },
      },
      components: {
        schemas: Object.fromEntries(schemas),
        parameters: Object.fromEntries(parameters),
      },
    });
    const document = normalised(given);
    expect(document.paths["/x"]?.get?.parameters).toEqual([
      { name: "a", in: "query" },
    ]);
  });
});
