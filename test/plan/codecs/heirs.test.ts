import { describe, expect, test } from "vitest";
import {
  anyAnimal,
  anyDog,
} from "../../../generated/discriminator-heirs/src/codecs.js";
import type { Schema } from "../../../src/ir/index.js";
import { testOf } from "../../../src/plan/codecs/member-test.js";
import { allPartsOf } from "../../../src/plan/codecs/parts.js";
import { decode, encode } from "../../../generators/runtime/codec/apply.js";

const TEXT = "2030-01-02T03:04:05.000Z";
const DATE = new Date(TEXT);

/** What travels, and what a caller has who is told that it is an animal. */
const cases = [
  {
    name: "what only an heir has is converted",
    wire: { kind: "cat", vaccinated: TEXT },
    surface: { kind: "cat", vaccinated: DATE },
  },
  {
    name: "by any of its values",
    wire: { kind: "kitten", vaccinated: TEXT },
    surface: { kind: "kitten", vaccinated: DATE },
  },
  {
    name: "on any level",
    wire: { kind: "poodle", clipped: TEXT },
    surface: { kind: "poodle", clipped: DATE },
  },
  {
    name: "and not in another heir",
    wire: { kind: "dog", clipped: TEXT, vaccinated: TEXT },
    surface: { kind: "dog", clipped: TEXT, vaccinated: TEXT },
  },
  {
    name: "where a base holds another of its heirs",
    wire: { kind: "Lizard", friend: { kind: "cat", vaccinated: TEXT } },
    surface: { kind: "Lizard", friend: { kind: "cat", vaccinated: DATE } },
  },
  {
    name: "what is of no known kind is kept, and is of the base",
    wire: { kind: "cow", milk: 3, friend: { kind: "poodle", clipped: TEXT } },
    surface: {
      kind: "cow",
      milk: 3,
      friend: { kind: "poodle", clipped: DATE },
    },
  },
  {
    name: "and so is what says no kind",
    wire: { name: "?", vaccinated: TEXT },
    surface: { name: "?", vaccinated: TEXT },
  },
];

describe("a value of what is declared as its base", () => {
  test.each(cases)("$name", ({ wire, surface }) => {
    expect(decode(anyAnimal, wire)).toEqual(surface);
    expect(encode(anyAnimal, surface)).toEqual(wire);
  });

  test("a schema between is a base, too", () => {
    const wire = { kind: "poodle", clipped: TEXT };
    expect(decode(anyDog, wire)).toEqual({ kind: "poodle", clipped: DATE });
  });
});

describe("what is known of heirs without a look at their discriminator", () => {
  const kind: Schema = { type: ["string"] };
  const pet: Schema = { properties: { kind } };
  const schemas: Readonly<Record<string, Schema>> = {
    Pet: pet,
    Cat: {
      allOf: [{ $ref: "Pet" }, { properties: { kind: { const: "cat" } } }],
    },
    AnyPet: {
      anyOf: [{ $ref: "Cat" }, { $ref: "Pet" }],
      discriminator: { propertyName: "kind", mapping: {}, heirsOf: "Pet" },
    },
  };

  test("is that they have their values, though their base can have any", () => {
    const { properties } = testOf({ $ref: "Cat" }, schemas);
    expect(properties).toEqual([["kind", { values: ["cat"] }]]);
  });

  test("is all that their base says", () => {
    expect(allPartsOf({ $ref: "AnyPet" }, schemas)).toContainEqual(pet);
  });
});
