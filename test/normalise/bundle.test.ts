import { describe, expect, test } from "vitest";
import { documentOf, schemasOf, sourcesOf } from "../validate/sources.js";
import { normalised } from "./normalised.js";

const info = { title: "T", version: "1" };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function response(schema: object): object {
  return {
    responses: { 200: { content: { "application/json": { schema } } } },
  };
}

/** A description of several files: its paths, and what they refer to. */
function files(
  schema: object,
  others: Record<string, unknown>,
  more: object = {},
) {
  const paths = { "/x": { get: response(schema) } };
  return sourcesOf({
    "api.json": { openapi: "3.1.0", info, paths, ...more },
    ...others,
  });
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

describe("other documents become part of this one", () => {
  test.each([
    {
      name: "a file is named after itself, and what it refers to is taken along",
      given: files(
        { $ref: "schemas/pet.json" },
        {
          "schemas/pet.json": { properties: { owner: { $ref: "owner.json" } } },
          "schemas/owner.json": { type: "string" },
        },
      ),
      want: {
        owner: { type: "string" },
        pet: { properties: { owner: ref("owner") } },
      },
    },
    {
      name: "a named schema that refers to a file gives it its name",
      given: files(
        ref("Pet"),
        {
          "pet.json": { properties: { next: { $ref: "pet.json" } } },
        },
        { components: { schemas: { Pet: { $ref: "pet.json" } } } },
      ),
      want: { Pet: { properties: { next: ref("Pet") } } },
    },
    {
      name: "files that refer to each other and to the entry end",
      given: files(
        { $ref: "a.json" },
        {
          "a.json": { items: { $ref: "b.json" } },
          "b.json": {
            items: { $ref: "a.json" },
            not: { $ref: "api.json#/components/schemas/C" },
          },
        },
        { components: { schemas: { C: { type: "null" } } } },
      ),
      want: {
        C: { type: "null" },
        a: { items: ref("b") },
        b: { items: ref("a"), not: ref("C") },
      },
    },
    {
      name: "names that collide get longer, all of them, in any order",
      given: files(
        { anyOf: [{ $ref: "x/pet.json" }, { $ref: "y/pet.json" }] },
        { "x/pet.json": { const: 1 }, "y/pet.json": { const: 2 } },
      ),
      want: { x_pet: { const: 1 }, y_pet: { const: 2 } },
    },
    {
      name: "a name of the entry is never taken away",
      given: files(
        { $ref: "common.json#/components/schemas/Pet" },
        { "common.json": { components: { schemas: { Pet: { const: 1 } } } } },
        { components: { schemas: { Pet: { const: 2 } } } },
      ),
      want: { Pet: { const: 2 }, components_schemas_Pet: { const: 1 } },
    },
  ])("$name", ({ given, want }) => {
    expect(normalised(given).components.schemas).toEqual(want);
  });

  test("everything but schemas is put in the place of its reference", () => {
    const given = sourcesOf({
      "api.json": {
        openapi: "3.1.0",
        info,
        paths: { "/x": { $ref: "x.json", summary: "X" } },
        components: {
          responses: {
            R: { $ref: "#/components/responses/S" },
            S: { description: "s" },
          },
          securitySchemes: { k: { $ref: "x.json#/key" } },
        },
      },
      "x.json": {
        get: {
          parameters: [{ $ref: "#/p" }],
          responses: {
            200: {
              $ref: "api.json#/components/responses/R",
              description: "own",
            },
          },
        },
        p: { name: "a", in: "query", schema: { type: "string" } },
        key: { type: "http", scheme: "basic" },
      },
    });
    const { paths, components } = normalised(given);
    expect(paths["/x"]).toMatchObject({
      summary: "X",
      get: {
        parameters: [{ name: "a", in: "query", schema: { type: "string" } }],
        responses: { 200: { description: "own" } },
      },
    });
    expect(components.securitySchemes).toEqual({
      k: { type: "http", scheme: "basic" },
    });
  });

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
