import { describe, expect, test } from "vitest";
import { schemasOf, sourcesOf } from "../validate/sources.js";
import { normalised } from "./normalised.js";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: object) => ({ type: "object", properties });

describe("references by name lead to places", () => {
  test.each<{ name: string; given: object; schema: string; want: unknown }>([
    {
      name: "a pointer starts at the resource that it stands in",
      given: {
        Thing: {
          $id: "https://x.example/thing",
          properties: { a: { $ref: "#/$defs/part" } },
          $defs: { part: { type: "integer" } },
        },
      },
      schema: "Thing",
      want: { properties: { a: ref("Thing_part") } },
    },
    {
      name: "and where it leads nowhere there, at the document",
      given: {
        Thing: { $id: "thing", properties: { a: ref("Other") } },
        Other: { type: "string" },
      },
      schema: "Thing",
      want: { properties: { a: ref("Other") } },
    },
    {
      name: "a relative address starts at the resource",
      given: {
        A: { $id: "https://x.example/s/a", $ref: "b" },
        B: { $id: "https://x.example/s/b", type: "string" },
      },
      schema: "A",
      want: ref("B"),
    },
    {
      name: "two components may have the same anchor",
      given: {
        A: {
          $defs: { x: { $anchor: "x", type: "string" } },
          items: { $ref: "#x" },
        },
        B: {
          $defs: { x: { $anchor: "x", type: "integer" } },
          items: { $ref: "#x" },
        },
      },
      schema: "B",
      want: { items: ref("B_x") },
    },
    {
      name: "a generic schema is made for its item",
      given: {
        Page: {
          ...object({ all: { items: { $dynamicRef: "#item" } } }),
          $defs: { item: { $dynamicAnchor: "item", not: {} } },
        },
        Pets: {
          description: "Pets.",
          $ref: "#/components/schemas/Page",
          $defs: { item: { $dynamicAnchor: "item", ...ref("Pet") } },
        },
        Pet: { type: "string" },
      },
      schema: "Pets",
      want: { description: "Pets.", ...object({ all: { items: ref("Pet") } }) },
    },
    {
      name: "what it adds itself stands beside it",
      given: {
        Page: {
          ...object({ all: { items: { $dynamicRef: "#item" } } }),
          $defs: { item: { $dynamicAnchor: "item" } },
        },
        Pets: {
          ...ref("Page"),
          required: ["all"],
          $defs: { item: { $dynamicAnchor: "item", ...ref("Pet") } },
        },
        Pet: { type: "string" },
      },
      schema: "Pets",
      want: {
        required: ["all"],
        allOf: [object({ all: { items: ref("Pet") } })],
      },
    },
    {
      name: "a tree is extended all the way down",
      given: {
        Tree: {
          $id: "tree",
          $dynamicAnchor: "node",
          ...object({ children: { items: { $dynamicRef: "#node" } } }),
        },
        Strict: { $id: "strict", $dynamicAnchor: "node", $ref: "tree" },
      },
      schema: "Strict",
      want: object({ children: { items: ref("Strict") } }),
    },
    {
      name: "without an override, a dynamic reference is a static one",
      given: {
        Tree: {
          $dynamicAnchor: "node",
          ...object({ children: { items: { $dynamicRef: "#node" } } }),
        },
      },
      schema: "Tree",
      want: object({ children: { items: ref("Tree") } }),
    },
    {
      name: "through schemas between them",
      given: {
        Page: {
          ...object({ meta: ref("Meta") }),
          $defs: { item: { $dynamicAnchor: "item" } },
        },
        Meta: object({ first: { $dynamicRef: "#item" } }),
        Pets: {
          ...ref("Page"),
          $defs: { item: { $dynamicAnchor: "item", ...ref("Pet") } },
        },
        Pet: { type: "string" },
      },
      schema: "Pets",
      want: object({ meta: object({ first: ref("Pet") }) }),
    },
  ])("$name", ({ given, schema, want }) => {
    const { components } = normalised(schemasOf(given, "3.1.0"));
    expect(components.schemas[schema]).toEqual(want);
  });

  test("across documents, by what they call themselves", () => {
    const sources = sourcesOf({
      "api.json": {
        openapi: "3.2.0",
        $self: "https://x.example/d/main.json",
        info: { title: "T", version: "1" },
        paths: {},
        components: {
          schemas: { A: { $ref: "https://x.example/d/other.json#/B" } },
        },
      },
      "somewhere.json": {
        $self: "https://x.example/d/other.json",
        B: { items: { $ref: "main.json#/components/schemas/A" } },
      },
    });
    const { components } = normalised(sources);
    expect(components.schemas).toEqual({ A: { items: ref("A") } });
  });

  test("what looks like a name in an example is data", () => {
    const schemas = { A: { example: { $id: "x", $ref: "#y" }, $id: "a" } };
    const { components } = normalised(schemasOf(schemas, "3.1.0"));
    expect(components.schemas["A"]).toEqual({
      examples: [{ $id: "x", $ref: "#y" }],
    });
  });
});
