import { number, object, ref, string, type Case } from "./case.js";

const Pet = object({ name: string, tag: string }, { required: ["name"] });
const petText = `export interface Pet {
  name: string;
  tag?: string;
}`;

export const compositions: readonly Case[] = [
  {
    name: "all of a model and more extends it",
    schemas: { Pet, Dog: { allOf: [ref("Pet"), object({ bark: string })] } },
    want: `${petText}

export interface Dog extends Pet {
  bark?: string;
}`,
  },
  {
    name: "all of one model is that model",
    schemas: {
      Pet,
      Same: { allOf: [ref("Pet")], description: "A pet." },
      Typed: { allOf: [ref("Pet"), { type: ["object"] }] },
    },
    want: `${petText}

/** A pet. */
export type Same = Pet;

export type Typed = Pet;`,
  },
  {
    name: "a base that another base extends is not repeated",
    schemas: {
      Pet,
      Dog: { allOf: [ref("Pet"), object({ bark: string })] },
      Puppy: { allOf: [ref("Pet"), ref("Dog")] },
    },
    want: `${petText}

export interface Dog extends Pet {
  bark?: string;
}

export interface Puppy extends Dog {}`,
  },
  {
    name: "a property of two parts is what both allow, where one allows more",
    schemas: {
      Both: {
        allOf: [
          object({
            name: { type: ["string", "null"] },
            at: { ...string, enum: ["x", "y"] },
          }),
          object({ name: string, at: string }),
        ],
      },
    },
    want: `export interface Both {
  name?: string;
  at?: "x" | "y" | (string & {});
}`,
  },
  {
    name: "what is required here and declared there is declared again",
    schemas: {
      Pet,
      Tagged: { allOf: [ref("Pet")], required: ["tag", "name", "age"] },
    },
    want: `${petText}

export interface Tagged extends Pet {
  tag: string;
  age: unknown;
}`,
  },
  {
    name: "a narrower property stays in the interface, and as required as its base says",
    schemas: {
      Pet,
      Rex: { allOf: [ref("Pet"), object({ name: { const: "Rex" } })] },
    },
    want: `${petText}

export interface Rex extends Pet {
  name: "Rex";
}`,
  },
  {
    name: "a contradiction is an intersection, which still compiles",
    schemas: {
      Pet,
      Odd: { allOf: [ref("Pet"), object({ name: number })] },
      Both: { allOf: [object({ a: string }), object({ a: number })] },
    },
    want: `${petText}

export type Odd = Pet & { name?: number };

export interface Both {
  a?: string & number;
}`,
  },
  {
    name: "bases that disagree are an intersection",
    schemas: {
      Pet,
      Thing: object({ name: { type: ["string", "null"] } }),
      Both: { allOf: [ref("Pet"), ref("Thing")] },
    },
    want: `${petText}

export interface Thing {
  name?: string | null;
}

export type Both = Pet & Thing;`,
  },
  {
    name: "an index signature beside a base allows what the base has",
    schemas: {
      Pet,
      Open: {
        allOf: [ref("Pet"), { additionalProperties: number }],
      },
    },
    want: `${petText}

export interface Open extends Pet {
  /** Any other: \`number\`. */
  [key: string]: unknown;
}`,
  },
  {
    name: "properties beside alternatives belong to each of them",
    schemas: {
      Shape: object(
        { id: string },
        { oneOf: [object({ r: number }), object({ w: number })] },
      ),
    },
    want: `export type Shape = { id?: string } & ({ r?: number } | { w?: number });`,
  },
  {
    name: "alternatives that only require take the properties from around",
    schemas: {
      Key: object(
        { id: string, code: number },
        { anyOf: [{ required: ["id"] }, { required: ["code"] }] },
      ),
    },
    want: `export type Key = { id?: string; code?: number } & (
  { id: string } | { code: number }
);`,
  },
  {
    name: "a base that lists its descendants gives them what it has itself",
    schemas: {
      Cat: { allOf: [ref("Base"), object({ meow: string })] },
      Dog: { allOf: [ref("Base"), object({ friend: ref("Base") })] },
      Base: object(
        { kind: string },
        {
          required: ["kind"],
          oneOf: [ref("Cat"), ref("Dog")],
          discriminator: {
            propertyName: "kind",
            mapping: { cat: "Cat", dog: "Dog" },
          },
        },
      ),
    },
    want: `export interface Cat {
  kind: string;
  meow?: string;
}

export interface Dog {
  kind: string;
  friend?: Base;
}

export type Base = { kind: string } & (
  (Cat & { kind: "cat" }) | (Dog & { kind: "dog" })
);`,
  },
  {
    name: "what nothing can be is never, and what anything can be is unknown",
    schemas: {
      Nothing: { not: {} },
      Anything: {},
      Pet: object({ gone: { not: {} }, any: {} }),
      NotThis: { not: string },
    },
    want: `export type Nothing = never;

export type Anything = unknown;

export interface Pet {
  gone?: never;
  any?: unknown;
}

export type NotThis = unknown;`,
  },
];
