import { describe, expect, test } from "vitest";
import { buildApi } from "../../../src/build/build.js";
import { Diagnostics } from "../../../src/diagnostics/diagnostics.js";
import type { Document } from "../../../src/normalise/document.js";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const text = { type: "string" };
const base = (kind: object = text, more: object = {}) => ({
  type: "object",
  properties: { kind },
  discriminator: { propertyName: "kind" },
  ...more,
});
const heirOf = (name: string, more: object = {}) => ({
  allOf: [ref(name)],
  ...more,
});

/** The model of a description whose one operation gives the first of these schemas. */
function build(schemas: object, operation: object = {}) {
  const [first = ""] = Object.keys(schemas);
  const content = { "application/xml": { schema: ref(first) } };
  const responses = { 200: { description: "", content } };
  const document = {
    openapi: "3.2.0",
    info: { title: "Pets", version: "1.0.0" },
    paths: { "/pets": { get: { responses, ...operation } } },
    components: { schemas, securitySchemes: {} },
  };
  return buildApi(document as unknown as Document, new Diagnostics());
}

const schemasOf = (schemas: object) => build(schemas).schemas;

test("a base is meant as any of what extends it, and what extends it as itself", () => {
  const { actions, schemas } = build({
    Pet: {
      ...base(),
      description: "A pet.",
      required: ["kind"],
    },
    Dog: heirOf("Pet", { properties: { friend: ref("Pet") } }),
    Poodle: heirOf("Dog"),
  });
  expect(actions[0]?.responses[0]?.content[0]?.schema).toEqual({
    $ref: "Pet (any)",
  });
  expect(schemas["Dog"]).toMatchObject({
    allOf: [{ $ref: "Pet" }],
    properties: { friend: { $ref: "Pet (any)" } },
  });
  expect(schemas["Poodle"]?.allOf).toEqual([{ $ref: "Dog" }]);
  expect(schemas["Pet (any)"]).toEqual({
    description: "A pet.",
    anyOf: [
      { $ref: "Dog", properties: { kind: { enum: ["Dog"] } } },
      { $ref: "Poodle" },
      {
        $ref: "Pet",
        properties: { kind: { not: { enum: ["Dog", "Poodle"] } } },
      },
    ],
    discriminator: {
      propertyName: "kind",
      mapping: { Dog: "Dog", Poodle: "Poodle", Pet: "Pet" },
      defaultMapping: "Pet",
      heirsOf: "Pet",
    },
  });
});

test("a union that nothing refers to is none", () => {
  const schemas = { Cat: heirOf("Pet"), Pet: base() };
  expect(Object.keys(schemasOf(schemas))).toEqual(["Cat", "Pet"]);
});

describe("what tells an heir is part of it", () => {
  const type = ["string"];
  const pet = base();
  test.each<{ name: string; given: object; want: object }>([
    {
      name: "its one value",
      given: { Pet: pet, Cat: heirOf("Pet") },
      want: { kind: { type, const: "Cat" } },
    },
    {
      name: "its several values",
      given: {
        Pet: base(text, {
          discriminator: {
            propertyName: "kind",
            mapping: { cat: "Cat", kitten: "Cat" },
          },
        }),
        Cat: heirOf("Pet"),
      },
      want: { kind: { anyOf: [{ const: "cat" }, { const: "kitten" }] } },
    },
    {
      name: "its own and those of its heirs, of which there may be more",
      given: { Pet: pet, Cat: heirOf("Pet"), Lion: heirOf("Cat") },
      want: {
        kind: { anyOf: [{ const: "Cat" }, { const: "Lion" }, { type }] },
      },
    },
    {
      name: "no more of them where all are listed",
      given: {
        Pet: base({ enum: ["Cat", "Lion", "Dog"] }),
        Cat: heirOf("Pet"),
        Lion: heirOf("Cat"),
      },
      want: { kind: { type, enum: ["Cat", "Lion"] } },
    },
    {
      name: "with what is said of it beside its values",
      given: {
        Pet: pet,
        Cat: {
          allOf: [
            ref("Pet"),
            { properties: { kind: { ...text, description: "Its kind." } } },
          ],
        },
      },
      want: { kind: { type, const: "Cat", description: "Its kind." } },
    },
    {
      name: "as it says it itself, where it does",
      given: {
        Pet: pet,
        Cat: heirOf("Pet", { properties: { kind: { enum: ["cat"] } } }),
      },
      want: { kind: { enum: ["cat"] } },
    },
    {
      name: "on the side, and in the XML, on which its base has it",
      given: {
        Pet: base({
          ...text,
          readOnly: true,
          xml: { attribute: true },
        }),
        Cat: heirOf("Pet"),
      },
      want: {
        kind: {
          type,
          const: "Cat",
          readOnly: true,
          xml: { nodeType: "attribute" },
        },
      },
    },
  ])("$name", ({ given, want }) => {
    const { Cat } = schemasOf(given);
    expect(Cat?.properties ?? Cat?.allOf?.[1]?.properties).toEqual(want);
  });

  test("and required where its base requires it", () => {
    const required = ["kind"];
    const given = { Pet: base(text, { required }), Cat: heirOf("Pet") };
    expect(schemasOf(given)["Cat"]?.required).toEqual(required);
  });
});

describe("a union that lists a base", () => {
  const told = { discriminator: { propertyName: "kind" } };

  test("means the base alone where its heirs stand beside it", () => {
    const { Either } = schemasOf({
      Either: { oneOf: [ref("Pet"), ref("Cat")], ...told },
      Pet: base(),
      Cat: heirOf("Pet"),
    });
    expect(Either?.oneOf).toEqual([{ $ref: "Pet" }, { $ref: "Cat" }]);
    expect(Either?.discriminator?.mapping).toEqual({ Pet: "Pet", Cat: "Cat" });
  });

  test("means its heirs, too, where they do not, and knows their values", () => {
    const { Either } = schemasOf({
      Either: { oneOf: [ref("Dog"), ref("Cow")], ...told },
      Pet: base(),
      Dog: heirOf("Pet"),
      Poodle: heirOf("Dog", { "x-ms-discriminator-value": "#Poodle" }),
      Cow: {},
    });
    expect(Either?.oneOf).toEqual([{ $ref: "Dog (any)" }, { $ref: "Cow" }]);
    expect(Either?.discriminator?.mapping).toEqual({
      Dog: "Dog (any)",
      "#Poodle": "Dog (any)",
      Cow: "Cow",
    });
  });

  test("calls a member as its base does", () => {
    const { Either } = schemasOf({
      Either: { oneOf: [ref("Cat"), ref("Cow")], ...told },
      Pet: base(),
      Cat: heirOf("Pet", { "x-ms-discriminator-value": "#Cat" }),
      Cow: {},
    });
    expect(Either?.discriminator?.mapping).toEqual({
      "#Cat": "Cat",
      Cow: "Cow",
    });
  });
});

test("the result of what goes on may be any heir, too", () => {
  const { actions, schemas } = build(
    { Cat: heirOf("Pet"), Pet: base() },
    {
      "x-ms-long-running-operation": true,
      "x-ms-long-running-operation-options": {
        "final-state-schema": "#/components/schemas/Pet",
      },
    },
  );
  expect(actions[0]?.longRunning).toMatchObject({ type: "Pet (any)" });
  expect(schemas).toHaveProperty(["Pet (any)"]);
});
