import { array, number, object, ref, string, type Case } from "./case.js";

const discriminator = {
  propertyName: "kind",
  mapping: { cat: "Cat", kitty: "Cat", dog: "Dog" },
};

export const unions: readonly Case[] = [
  {
    name: "a discriminator narrows members that do not tell themselves apart",
    schemas: {
      Cat: object({ kind: string }),
      Dog: object({ kind: { const: "dog" } }, { required: ["kind"] }),
      Pet: { oneOf: [ref("Cat"), ref("Dog")], discriminator },
    },
    want: `export interface Cat {
  kind?: string;
}

export interface Dog {
  kind: "dog";
}

export type Pet = (Cat & { kind: "cat" | "kitty" }) | Dog;`,
  },
  {
    name: "a discriminator that the members do not declare is added",
    schemas: {
      Cat: object({ meow: string }),
      Dog: object({ bark: string }),
      Pet: {
        anyOf: [ref("Cat"), ref("Dog"), { type: ["null"] }],
        discriminator,
      },
    },
    want: `export interface Cat {
  meow?: string;
}

export interface Dog {
  bark?: string;
}

export type Pet =
  (Cat & { kind: "cat" | "kitty" }) | (Dog & { kind: "dog" }) | null;`,
  },
  {
    name: "what is nothing but an alternative says itself which, if one value chooses it",
    schemas: {
      Pets: array({
        oneOf: [ref("Cat"), ref("Dog"), ref("Cow"), ref("Bird")],
        discriminator: {
          ...discriminator,
          mapping: { ...discriminator.mapping, cow: "Cow", bird: "Bird" },
          defaultMapping: "Bird",
        },
      }),
      Cat: object({ kind: string }),
      Dog: object({ kind: { ...string, description: "Its kind." } }),
      Cow: object({ calf: ref("Cow") }),
      Bird: object({ wings: number }),
    },
    sides: {
      Cat: ["request"],
      Dog: ["request"],
      Cow: ["request"],
      Bird: ["request"],
    },
    want: `export type Pets = (
  (Cat & { kind: "cat" | "kitty" }) | Dog | (Cow & { kind: "cow" }) | Bird
)[];

export interface Cat {
  kind?: string;
}

export interface Dog {
  /** Its kind. */
  kind: "dog";
}

export interface Cow {
  calf?: Cow;
}

export interface Bird {
  wings?: number;
}`,
  },
  {
    name: "a member is never narrowed to something that it cannot be",
    schemas: {
      Cat: object({ kind: number }),
      Dog: object({ kind: { enum: ["DOG", "HOUND"] } }),
      Pet: { oneOf: [ref("Cat"), ref("Dog")], discriminator },
    },
    sides: { Dog: ["request"], Pet: ["request"] },
    want: `export interface Cat {
  kind?: number;
}

export interface Dog {
  kind?: "DOG" | "HOUND";
}

export type Pet = Cat | Dog;`,
  },
  {
    name: "null comes last, wherever it was said",
    schemas: {
      Pet: object({
        a: { anyOf: [{ type: ["null"] }, string] },
        b: { type: ["null", "integer", "string"] },
        c: { const: null },
        d: { type: ["string", "null"], allOf: [ref("Id")] },
        e: { enum: [1, null] },
      }),
      Id: string,
    },
    want: `export interface Pet {
  a?: string | null;
  b?: number | string | null;
  c?: null;
  d?: Id | null;
  e?: 1 | null;
}

export type Id = string;`,
  },
  {
    name: "anything among alternatives is anything, nothing is none",
    schemas: {
      Any: { anyOf: [string, {}] },
      One: { anyOf: [string, { not: {} }] },
      None: { oneOf: [] },
      Hints: {
        type: ["string"],
        anyOf: [{ format: "uuid" }, { minLength: 3 }],
      },
    },
    want: `export type Any = unknown;

export type One = string;

export type None = unknown;

export type Hints = string;`,
  },
  {
    name: "equal alternatives are one, and lists of alternatives have parentheses",
    schemas: {
      Same: { oneOf: [string, { type: ["string"], maxLength: 3 }] },
      List: array({ anyOf: [string, number] }),
    },
    want: `export type Same = string;

export type List = (string | number)[];`,
  },
];
