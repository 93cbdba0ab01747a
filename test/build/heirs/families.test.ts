import { describe, expect, test } from "vitest";
import { familiesOf } from "../../../src/build/heirs/families.js";
import type { Document } from "../../../src/normalise/document.js";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const heirOf = (base: string, more: object = {}) => ({
  allOf: [ref(base)],
  ...more,
});
const kind = (property: object = { type: "string" }) => ({
  properties: { kind: property },
});
const base = (mapping?: Record<string, string>, more: object = kind()) => ({
  ...more,
  discriminator: { propertyName: "kind", ...(mapping && { mapping }) },
});

function familiesIn(schemas: object, paths: object = {}) {
  return familiesOf({ paths, components: { schemas } } as unknown as Document);
}

/** Each base with the values of what extends it, and its own under its own name. */
function toldIn(schemas: object, paths?: object) {
  const { all } = familiesIn(schemas, paths);
  const families = all.map(({ base, members, own }) => {
    const told = members.map(({ id, values }) => [id, values] as const);
    const self = own.length > 0 ? [[base, own] as const] : [];
    return [base, Object.fromEntries([...told, ...self])] as const;
  });
  return Object.fromEntries(families);
}

const cases: readonly { name: string; given: object; want: object }[] = [
  {
    name: "without a mapping by their names, and so is the base",
    given: { Pet: base(), Cat: heirOf("Pet"), Dog: heirOf("Pet") },
    want: { Pet: { Cat: ["Cat"], Dog: ["Dog"], Pet: ["Pet"] } },
  },
  {
    name: "by a mapping of references and names, and by their names where it leaves them out",
    given: {
      Pet: base({ c: ref("Cat").$ref, kitten: "Cat" }),
      Cat: heirOf("Pet"),
      Dog: heirOf("Pet"),
    },
    want: { Pet: { Cat: ["c", "kitten"], Dog: ["Dog"] } },
  },
  {
    name: "over any number of levels, each of which is a base itself",
    given: {
      Pet: base({ pet: "Pet", dog: "Dog", poodle: "Poodle" }),
      Dog: heirOf("Pet"),
      Poodle: { allOf: [{ allOf: [ref("Dog")] }] },
    },
    want: {
      Pet: { Dog: ["dog"], Poodle: ["poodle"], Pet: ["pet"] },
      Dog: { Poodle: ["poodle"], Dog: ["dog"] },
    },
  },
  {
    name: "by an extension, as in Azure's descriptions",
    given: {
      Pet: base(),
      Cat: heirOf("Pet", { "x-ms-discriminator-value": "#Pet.Cat" }),
      Dog: heirOf("Pet"),
    },
    want: { Pet: { Cat: ["#Pet.Cat"], Dog: ["Dog"] } },
  },
  {
    name: "by the values that they list themselves",
    given: {
      Pet: base(),
      Cat: heirOf("Pet", kind({ enum: ["cat", "kitten"] })),
      Dog: { allOf: [ref("Pet"), kind(ref("DogKind"))] },
      DogKind: { const: "dog" },
    },
    want: { Pet: { Cat: ["cat", "kitten"], Dog: ["dog"] } },
  },
  {
    name: "but not by all that their base lists as well",
    given: {
      Pet: base(undefined, kind({ enum: ["cat", "dog"] })),
      Cat: heirOf("Pet", kind({ enum: ["cat", "dog"] })),
      Dog: heirOf("Pet", kind({ enum: ["dog"] })),
    },
    want: { Pet: { Dog: ["dog"] } },
  },
  {
    name: "by what another union calls them",
    given: {
      Pet: base(),
      Cat: heirOf("Pet"),
      Any: {
        oneOf: [ref("Cat")],
        discriminator: { propertyName: "kind", mapping: { cat: "Cat" } },
      },
    },
    want: { Pet: { Cat: ["cat"] } },
  },
  {
    name: "where another property tells the heirs of one apart, they are of its kind",
    given: {
      Pet: base({ cat: "Cat", dog: "Dog" }),
      Cat: heirOf("Pet"),
      Dog: heirOf("Pet", { discriminator: { propertyName: "breed" } }),
      Poodle: heirOf("Dog"),
    },
    want: {
      Pet: { Cat: ["cat"], Dog: ["dog"] },
      Dog: { Poodle: ["Poodle"], Dog: ["Dog"] },
    },
  },
  {
    name: "a mapping to what does not extend the base counts",
    given: { Pet: base({ rock: "Rock", ufo: "Nowhere" }), Rock: kind() },
    want: { Pet: { Rock: ["rock"] } },
  },
  {
    name: "none of those that list alternatives, or that nobody extends",
    given: {
      Pet: { ...base(), oneOf: [ref("Cat")] },
      Cat: heirOf("Pet"),
      Plant: base(),
      Stone: base({ stone: "Stone" }),
    },
    want: {},
  },
  {
    name: "none that are told apart by what is no text",
    given: {
      Pet: base({ 1: "Cat" }, kind({ type: "integer" })),
      Cat: heirOf("Pet"),
    },
    want: {},
  },
  {
    name: "schemas that extend each other",
    given: { Pet: { ...base(), ...heirOf("Cat") }, Cat: heirOf("Pet") },
    want: {
      Pet: { Cat: ["Cat"], Pet: ["Pet"] },
      Cat: { Pet: ["Pet"], Cat: ["Cat"] },
    },
  },
];

describe("what extends a base is told apart", () => {
  test.each(cases)("$name", ({ given, want }) => {
    expect(toldIn(given)).toEqual(want);
  });
});

describe("what is only more of a kind", () => {
  const schemas = {
    Pet: base({ cat: "Cat" }),
    Cat: heirOf("Pet"),
    CatWithOwner: heirOf("Cat"),
    Lizard: heirOf("Pet"),
  };

  test("is no kind of its own where a mapping leaves it out and it is used by itself", () => {
    const paths = { "/cats": ref("CatWithOwner") };
    const want = { Pet: { Cat: ["cat"], Lizard: ["Lizard"] } };
    expect(toldIn(schemas, paths)).toEqual(want);
  });

  test("and is one where only its base is used", () => {
    const { Pet } = toldIn(schemas);
    expect(Pet).toHaveProperty("CatWithOwner", ["CatWithOwner"]);
  });

  test("and what is used by itself need not be of the kind of its name", () => {
    const { all } = familiesIn(schemas, { "/lizards": ref("Lizard") });
    const isLiteral = all
      .find((family) => family.base === "Pet")
      ?.members.map((member) => [member.id, member.isLiteral]);
    expect(isLiteral).toContainEqual(["Lizard", false]);
    expect(isLiteral).toContainEqual(["Cat", true]);
  });
});

test("the id of a union is no schema's", () => {
  const schemas = { Pet: base(), Cat: heirOf("Pet"), "Pet (any)": {} };
  expect(familiesIn(schemas).of("Pet")?.union).toBe("Pet (any)_");
});
