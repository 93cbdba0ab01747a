import { describe, expect, test } from "vitest";
import { sourcesOf } from "../validate/sources.js";
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
});
