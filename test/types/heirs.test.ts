import { describe, expect, test } from "vitest";
import { typeErrors } from "./compile.js";
import { declareDescription, describing } from "./from-description.js";

const string = { type: "string" };
const object = (properties: object, required: readonly string[] = []) => ({
  type: "object",
  properties,
  required,
});
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const heirOf = (base: string, properties: object) => ({
  allOf: [ref(base), object(properties)],
});
const told = (propertyName: string, mapping?: object) => ({
  discriminator: { propertyName, ...(mapping && { mapping }) },
});

/** A description whose one operation takes the first of these schemas, or gives it. */
function using(
  way: "given" | "taken",
  schemas: Readonly<Record<string, object>>,
) {
  const [first = ""] = Object.keys(schemas);
  const content = { "application/json": { schema: ref(first) } };
  const none = { 204: { description: "" } };
  const some = { 200: { description: "", content } };
  const post =
    way === "given"
      ? { responses: some }
      : { requestBody: { required: true, content }, responses: none };
  return describing(schemas, { paths: { "/pets": { post } } });
}

const pet = object({ kind: string, name: string, friend: ref("Pet") }, [
  "kind",
]);
const heirs = {
  Cat: heirOf("Pet", { lives: { type: "integer" } }),
  Dog: heirOf("Pet", { tricks: { type: "array", items: string } }),
  Poodle: heirOf("Dog", { curls: { type: "boolean" } }),
};
const named = { Pet: { ...pet, ...told("kind") }, ...heirs };
const mapped = {
  Pet: {
    ...pet,
    ...told("kind", {
      cat: ref("Cat").$ref,
      dog: "Dog",
      hound: "Dog",
      poodle: "Poodle",
    }),
  },
  ...heirs,
};

/** `is<A, B>()` compiles where both are the same. */
const IS = `type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;
const is = <A, B>(..._: Same<A, B> extends true ? [] : [never]): void => {};
`;

const cases: readonly {
  name: string;
  given: Readonly<Record<string, object>>;
  use: string;
  errors: readonly string[];
}[] = [
  {
    name: "names narrow to one heir and nothing else, on any level",
    given: using("given", named),
    use: `export function see(pet: AnyPet): void {
  switch (pet.kind) {
    case "Cat": is<typeof pet, Cat>(); break;
    case "Dog": is<typeof pet, Dog & { kind: "Dog" }>(); break;
    case "Poodle": is<typeof pet, Poodle>(); break;
    case "Pet": is<typeof pet.kind, "Pet">(); break;
    default: is<typeof pet.kind, Unrecognized>();
  }
}`,
    errors: [],
  },
  {
    name: "values of a mapping do, several of one heir too",
    given: using("given", mapped),
    use: `export function see(pet: AnyPet): number | string[] | boolean | undefined {
  switch (pet.kind) {
    case "cat": return pet.lives;
    case "dog": case "hound": return pet.tricks;
    case "poodle": return pet.curls;
    default: is<typeof pet.kind, Unrecognized>(); return pet.name?.length;
  }
}`,
    errors: [],
  },
  {
    name: "what an heir does not have is not found in it",
    given: using("given", mapped),
    use: `export const wrong = (pet: AnyPet): unknown => pet.kind === "cat" ? pet.tricks : 0;`,
    errors: ["TS2339"],
  },
  {
    name: "a kind that nobody knows has to be handled, and is of the base",
    given: using("given", mapped),
    use: `export const forgets = (pet: AnyPet): string => { switch (pet.kind) { case "cat": return "c"; case "dog": case "hound": return "d"; case "poodle": return "p"; } };
export const base = (pet: AnyPet): Pet => pet;`,
    errors: ["TS2366"],
  },
  {
    name: "a kind with a typo is found, and so are members of another heir",
    given: using("given", mapped),
    use: `export const typo = (pet: AnyPet): boolean => pet.kind === "cta";
export const wrong: AnyPet = { kind: "cat", curls: true };`,
    errors: ["TS2367", "TS2353"],
  },
  {
    name: "a base that holds itself holds any of its heirs",
    given: using("given", mapped),
    use: `export const lives = ({ friend }: Cat): number | undefined => friend?.kind === "cat" ? friend.lives : undefined;`,
    errors: [],
  },
  {
    name: "heirs are interfaces that extend their bases, and so they can be used",
    given: using("given", mapped),
    use: `export interface Lion extends Cat { roars: boolean }
export interface Animal extends Pet { wild: boolean }
export const all = (poodle: Poodle): Pet[] => { const dog: Dog = poodle; return [dog, poodle]; };`,
    errors: [],
  },
  {
    name: "what only requests hold is one of those that are known",
    given: using("taken", mapped),
    use: `export const see = (pet: AnyPet): string => { switch (pet.kind) { case "cat": return "c"; case "dog": case "hound": return "d"; case "poodle": return "p"; } };
export const unknown: AnyPet = { kind: "cow" };`,
    errors: ["TS2322"],
  },
  {
    name: "a property that need not be there narrows, too",
    given: using("given", {
      Pet: { ...object({ kind: string }), ...told("kind") },
      Cat: heirs.Cat,
    }),
    use: `export function see(pet: AnyPet): void {
  if (pet.kind === "Cat") is<typeof pet, Cat>();
  else if (pet.kind !== undefined) is<typeof pet.kind, "Pet" | Unrecognized>();
}
export const bare: AnyPet = {};`,
    errors: [],
  },
  {
    name: "kinds that have a type of their own",
    given: using("given", {
      Pet: { ...object({ kind: ref("Kind") }, ["kind"]), ...told("kind") },
      Kind: { ...string, enum: ["Cat", "Dog"] },
      Cat: heirs.Cat,
      Dog: heirs.Dog,
    }),
    use: `export function see(pet: AnyPet): void {
  if (pet.kind === "Cat") is<typeof pet, Cat>();
  else if (pet.kind === "Dog") is<typeof pet, Dog>();
  else is<typeof pet.kind, Unrecognized>();
}
export interface Lion extends Cat { roars: boolean }`,
    errors: [],
  },
  {
    name: "a property that only heirs declare, each with its docs",
    given: using("given", {
      Pet: { ...object({ name: string }), ...told("kind", { cat: "Cat" }) },
      Cat: heirOf("Pet", { kind: { ...string, description: "Its kind." } }),
    }),
    use: `export const name = (pet: AnyPet): string | undefined => { if (pet.kind === "cat") is<typeof pet, Cat>(); return pet.name; };`,
    errors: [],
  },
  {
    name: "heirs that another property tells apart are of one kind",
    given: using("given", {
      Pet: { ...object({ kind: string }, ["kind"]), ...told("kind") },
      Cat: heirs.Cat,
      Dog: { ...heirOf("Pet", { breed: string }), ...told("breed") },
      Poodle: heirOf("Dog", { curls: { type: "boolean" } }),
    }),
    use: `export const curls = (pet: AnyPet): boolean | undefined => pet.kind === "Dog" && pet.breed === "Poodle" ? pet.curls : undefined;
export const poodle = (one: Poodle): "Dog" => one.kind;`,
    errors: [],
  },
  {
    name: "a union that lists a base beside its heirs means the base alone",
    given: using("given", {
      Either: {
        oneOf: [ref("Pet"), ref("Cat")],
        ...told("kind", { pet: "Pet", cat: "Cat" }),
      },
      Pet: { ...object({ kind: string }, ["kind"]), ...told("kind") },
      Cat: heirs.Cat,
    }),
    use: `export const lives = (one: Either): Either => { if (one.kind === "cat") is<typeof one, Cat>(); return one; };`,
    errors: [],
  },
  {
    name: "a base that a union lists has heirs there, too",
    given: using("given", {
      Either: { oneOf: [ref("Dog"), ref("Cow")], ...told("kind") },
      Pet: { ...object({ kind: string }, ["kind"]), ...told("kind") },
      Dog: heirs.Dog,
      Poodle: heirs.Poodle,
      Cow: object({ kind: { const: "Cow" } }, ["kind"]),
    }),
    use: `export const curls = (one: Either): boolean | undefined => one.kind === "Poodle" ? one.curls : undefined;`,
    errors: [],
  },
];

describe("what extends a base with a discriminator", () => {
  const modules = cases.map(
    (one) => `${declareDescription(one.given)}\n${IS}${one.use}`,
  );
  const found = [...typeErrors(modules).matchAll(/m(\d+)\.ts.*error (TS\d+)/g)];

  test.each(cases.map((one, index) => ({ ...one, index })))(
    "$name",
    ({ index, errors }) => {
      const own = found.filter(([, module]) => Number(module) === index);
      expect(
        own.map(([, , code]) => code),
        modules[index],
      ).toEqual(errors);
    },
  );
});

describe("they read as if written by hand", () => {
  const readOnly = { ...string, readOnly: true };
  const kinds = { ...string, enum: ["Cat", "Dog"] };
  test.each([
    {
      name: "interfaces that extend each other, also where kinds have a type of their own",
      given: using("given", {
        Pet: { ...object({ kind: ref("Kind") }, ["kind"]), ...told("kind") },
        Kind: kinds,
        Cat: heirs.Cat,
      }),
      want: 'export interface Cat extends Pet {\n  kind: "Cat";',
    },
    {
      name: "no base where all kinds are known, and none is its own",
      given: using("taken", mapped),
      want: 'export type AnyPet = Cat | (Dog & { kind: "dog" | "hound" }) | Poodle;',
    },
    {
      name: "nor where it lists all of them",
      given: using("given", {
        Pet: {
          ...object({ kind: { const: "Cat" } }, ["kind"]),
          ...told("kind"),
        },
        Cat: heirs.Cat,
      }),
      want: "export type AnyPet = Cat;",
    },
    {
      name: "but one without a kind, which may be missing",
      given: using("taken", {
        Pet: { ...object({ kind: string }), ...told("kind", { cat: "Cat" }) },
        Cat: heirs.Cat,
      }),
      want: "export type AnyPet = Cat | (Pet & { kind?: never });",
    },
    {
      name: "a kind that nobody sends is no part of what is sent",
      given: using("taken", {
        Pet: {
          ...object({ kind: readOnly, name: string }, ["kind"]),
          ...told("kind"),
        },
        Dog: heirs.Dog,
        Poodle: heirs.Poodle,
      }),
      want: "export type AnyPet = Dog | Poodle | Pet;",
    },
  ])("$name", ({ given, want }) => {
    expect(declareDescription(given)).toContain(want);
  });
});
