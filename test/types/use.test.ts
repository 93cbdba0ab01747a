import { describe, expect, test } from "vitest";
import { number, object, ref, string } from "./cases/case.js";
import { typeErrors } from "./compile.js";
import { declareModels, type Given } from "./plan.js";

const kinds = { type: ["string" as const], enum: ["cat", "dog"] };
const pets: Given = {
  schemas: {
    Base: object({ kind: kinds }, { required: ["kind"] }),
    Cat: { allOf: [ref("Base"), object({ meow: string })] },
    Dog: { allOf: [ref("Base"), object({ bark: string })] },
    Pet: {
      oneOf: [ref("Cat"), ref("Dog")],
      discriminator: {
        propertyName: "kind",
        mapping: { cat: "Cat", dog: "Dog" },
      },
    },
  },
};

const item: Given = {
  schemas: {
    Item: object(
      {
        id: { ...string, readOnly: true },
        state: { type: ["string"], enum: ["on", "off"] },
        counts: object({ a: number }, { additionalProperties: number }),
      },
      { required: ["id", "state"] },
    ),
  },
  inputs: { ItemInput: "Item" },
};

const choice: Given = {
  schemas: {
    Choice: object(
      { id: string, name: string },
      { anyOf: [{ required: ["id"] }, { required: ["name"] }] },
    ),
  },
};

describe("declared types are good to use", () => {
  const cases = [
    {
      name: "a discriminated union narrows",
      given: pets,
      use: `export const sound = (pet: Pet): string | undefined =>
  pet.kind === "cat" ? pet.meow : pet.bark;`,
      errors: [],
    },
    {
      name: "a member of a union is used alone, and with a new kind",
      given: pets,
      use: `export const cat: Cat = { kind: "lion", meow: "roar" };`,
      errors: [],
    },
    {
      name: "what was fetched can be sent back",
      given: item,
      use: `export const send = (item: Item): ItemInput => ({ ...item });
export const same = (item: Item): ItemInput => item;`,
      errors: [],
    },
    {
      name: "a state that the description does not know is a state",
      given: item,
      use: `export const item: ItemInput = { state: "broken" };`,
      errors: [],
    },
    {
      name: "values beside an index signature can be written and read",
      given: item,
      use: `export const counts: NonNullable<Item["counts"]> = { a: 1, b: 2 };
export const a: number | undefined = counts.a;`,
      errors: [],
    },
    {
      name: "one of two properties is needed",
      given: choice,
      use: `export const a: Choice = { id: "1" };
export const b: Choice = {};`,
      errors: ["TS2322"],
    },
    {
      name: "a misspelt property is found",
      given: item,
      use: `export const item: ItemInput = { state: "on", conts: {} };`,
      errors: ["TS2561"],
    },
  ];
  const modules = cases.map((one) => `${declareModels(one.given)}\n${one.use}`);
  const found = [...typeErrors(modules).matchAll(/m(\d+)\.ts.*error (TS\d+)/g)];

  test.each(cases.map((one, index) => ({ ...one, index })))(
    "$name",
    ({ index, errors }) => {
      const own = found.filter(([, module]) => Number(module) === index);
      expect(own.map(([, , code]) => code)).toEqual(errors);
    },
  );
});
