import { array, number, object, ref, string, type Case } from "./case.js";

export const objects: readonly Case[] = [
  {
    name: "a bare list of required properties makes no object of what is none",
    schemas: {
      Tags: { type: ["array"], items: string },
      Pet: object({
        tags: { allOf: [ref("Tags"), { required: ["a"] }] },
        any: { required: ["a"] },
      }),
    },
    want: `export type Tags = string[];

export interface Pet {
  tags?: Tags;
  any?: unknown;
}`,
  },
  {
    name: "an object is an interface",
    schemas: { Pet: object({ name: string }, { required: ["name"] }) },
    want: `export interface Pet {
  name: string;
}`,
  },
  {
    name: "a default makes nothing required",
    schemas: { Pet: object({ name: { ...string, default: "Rex" } }) },
    want: `export interface Pet {
  /** @default "Rex" */
  name?: string;
}`,
  },
  {
    name: "an object without properties is any object",
    schemas: {
      Any: { type: ["object"] },
      Pet: object({ more: { type: ["object"] } }),
    },
    want: `export interface Any {
  [key: string]: unknown;
}

export interface Pet {
  more?: Record<string, unknown>;
}`,
  },
  {
    name: "a closed object without properties has none",
    schemas: {
      None: { type: ["object"], additionalProperties: { not: {} } },
    },
    want: `export interface None {
  [key: string]: never;
}`,
  },
  {
    name: "properties are known by their type even if the schema does not say object",
    schemas: { Pet: { properties: { name: string } } },
    want: `export interface Pet {
  name?: string;
}`,
  },
  {
    name: "a map is a record where it is used in place",
    schemas: {
      Pet: object({
        tags: { type: ["object"], additionalProperties: array(string) },
      }),
    },
    want: `export interface Pet {
  tags?: Record<string, string[]>;
}`,
  },
  {
    name: "an index signature allows what is declared beside it",
    schemas: {
      Same: object(
        { a: string },
        { required: ["a"], additionalProperties: string },
      ),
      Other: object({ a: string }, { additionalProperties: number }),
      Deep: object(
        { a: object({ b: string }) },
        { additionalProperties: number },
      ),
      Any: object({ a: string }, { additionalProperties: {} }),
    },
    want: `export interface Same {
  a: string;
  [key: string]: string;
}

export interface Other {
  a?: string;
  /** Any other: \`number\`. */
  [key: string]: number | string | undefined;
}

export interface Deep {
  a?: { b?: string };
  /** Any other: \`number\`. */
  [key: string]: unknown;
}

export interface Any {
  a?: string;
  [key: string]: unknown;
}`,
  },
  {
    name: "what is required but not declared is there and unknown",
    schemas: { Pet: object({}, { required: ["name"] }) },
    want: `export interface Pet {
  name: unknown;
}`,
  },
  {
    name: "names that are no identifiers are quoted, and __proto__ is data",
    schemas: {
      Odd: object(
        Object.fromEntries(
          ["__proto__", "a-b", "1", 'x"y', "*/", "日本", "a\u0301"].map(
            (name) => [name, string],
          ),
        ),
      ),
    },
    want: `export interface Odd {
  "1"?: string;
  ["__proto__"]?: string;
  "a-b"?: string;
  'x"y'?: string;
  "*/"?: string;
  日本?: string;
  ["a\u0301"]?: string;
}`,
  },
  {
    name: "items of a tuple have names where each is called something",
    schemas: {
      Place: {
        type: ["array"],
        prefixItems: [
          { ...number, description: "Longitude." },
          { ...number, title: "The latitude" },
          { ...string, description: "note" },
        ],
        items: { not: {} },
        minItems: 2,
      },
      Track: {
        type: ["array"],
        prefixItems: [{ ...string, title: "Name" }],
        items: number,
      },
      Told: {
        type: ["array"],
        prefixItems: [
          { ...number, description: "Longitude." },
          { ...number, description: "Counted from the equator." },
        ],
        items: { not: {} },
        minItems: 2,
      },
      Same: {
        type: ["array"],
        prefixItems: [
          { ...number, title: "Side" },
          { ...number, title: "side" },
        ],
        items: { not: {} },
        minItems: 2,
      },
      Words: {
        type: ["array"],
        prefixItems: [
          { ...number, title: "In" },
          { ...number, title: "Out" },
        ],
        items: { not: {} },
        minItems: 2,
      },
    },
    want: `export type Place = [longitude: number, theLatitude: number, note?: string];

export type Track = [name?: string, ...others: number[]];

/**
 * 1. Longitude.
 * 2. Counted from the equator.
 */
export type Told = [number, number];

export type Same = [number, number];

export type Words = [number, number];`,
  },
  {
    name: "arrays and tuples",
    schemas: {
      Any: { type: ["array"] },
      List: { items: ref("Pair") },
      Pair: {
        type: ["array"],
        prefixItems: [string, number],
        minItems: 2,
        maxItems: 2,
      },
      Rest: {
        type: ["array"],
        prefixItems: [string],
        items: number,
        minItems: 1,
      },
      Half: {
        type: ["array"],
        prefixItems: [string, number],
        items: { not: {} },
        minItems: 1,
      },
      Open: { type: ["array"], prefixItems: [string] },
    },
    want: `export type Any = unknown[];

export type List = Pair[];

export type Pair = [string, number];

export type Rest = [string, ...number[]];

export type Half = [string, number?];

export type Open = [string?, ...unknown[]];`,
  },
];
