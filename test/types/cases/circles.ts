import { array, object, ref, string, type Case } from "./case.js";

const map = { type: ["object" as const], additionalProperties: ref("Json") };

export const circles: readonly Case[] = [
  {
    name: "circles through lists, members and maps stay",
    schemas: {
      Tree: object({ children: array(ref("Tree")) }),
      Nested: array(ref("Nested")),
      Json: { anyOf: [string, array(ref("Json")), map] },
    },
    want: `export interface Tree {
  children?: Tree[];
}

export type Nested = Nested[];

export type Json = string | Json[] | { [key: string]: Json };`,
  },
  {
    name: "an alias that is one of itself is the others",
    schemas: { A: { anyOf: [ref("A"), string] } },
    want: `export type A = string;`,
  },
  {
    name: "aliases that are nothing but each other are unknown",
    schemas: { A: ref("B"), B: ref("A") },
    want: `export type A = B;

export type B = unknown;`,
  },
  {
    name: "alternatives of each other have the members of both",
    schemas: {
      A: { anyOf: [ref("B"), string] },
      B: { anyOf: [ref("A"), { type: ["number"] }] },
    },
    want: `export type A = B | string;

export type B = string | number;`,
  },
  {
    name: "objects that are all of each other have the members of both",
    schemas: {
      A: { allOf: [ref("B"), object({ a: string })] },
      B: { allOf: [ref("A"), object({ b: string })] },
    },
    want: `export type A = B & { a?: string };

export type B = { a?: string; b?: string };`,
  },
];
