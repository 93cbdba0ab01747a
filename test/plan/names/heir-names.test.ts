import { describe, expect, test } from "vitest";
import { describing, planDescription } from "../../types/from-description.js";

const string = { type: "string" };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const schemas = {
  Pet: {
    type: "object",
    required: ["kind"],
    properties: { kind: string },
    discriminator: { propertyName: "kind" },
  },
  Cat: { allOf: [ref("Pet"), { properties: { id: string } }] },
};

/** The names of models, by their schemas. */
const namesIn = (all: object, config = {}, models = {}) => {
  const given = describing(all as Record<string, unknown>);
  const plan = planDescription(given, { config, models });
  return Object.fromEntries(
    plan.models.map(({ schema, name }) => [schema, name]),
  );
};

describe("a union of what extends a base is called after it", () => {
  test("and the base keeps its name", () => {
    const want = { Pet: "Pet", Cat: "Cat", "Pet (any)": "AnyPet" };
    expect(namesIn(schemas)).toEqual(want);
  });

  test("and takes no name away from a schema", () => {
    const { "Pet (any)": union, AnyPet } = namesIn({
      ...schemas,
      AnyPet: string,
    });
    expect({ union, AnyPet }).toEqual({
      union: "AnyPetModel",
      AnyPet: "AnyPet",
    });
  });

  test("and is called after the name that the configuration gives the base", () => {
    const config = { names: { models: { Pet: "Animal" } } };
    const { Pet, "Pet (any)": union } = namesIn(schemas, config);
    expect({ Pet, union }).toEqual({ Pet: "Animal", union: "AnyAnimal" });
  });

  test("or as the configuration calls it", () => {
    const config = { names: { models: { "Pet (any)": "PetOfAnyKind" } } };
    const { Pet, "Pet (any)": union } = namesIn(schemas, config);
    expect({ Pet, union }).toEqual({ Pet: "Pet", union: "PetOfAnyKind" });
  });

  test("and keeps what the lock says", () => {
    const { "Pet (any)": union } = namesIn(
      schemas,
      {},
      { "Pet (any)": "Pets" },
    );
    expect(union).toBe("Pets");
  });
});
