import { array, object, ref, string, type Case } from "./case.js";

const state = { type: ["string" as const], enum: ["on", "off"] };

export const enums: readonly Case[] = [
  {
    name: "an enum in a response is open, also where a request uses it",
    schemas: { State: state, Input: object({ state: ref("State") }) },
    sides: { State: ["request", "response"], Input: ["request"] },
    want: `export type State = "on" | "off" | (string & {});

export interface Input {
  state?: State;
}`,
  },
  {
    name: "an enum that only requests use is closed",
    schemas: { State: state },
    sides: { State: ["request"] },
    want: `export type State = "on" | "off";`,
  },
  {
    name: "numbers are open too, booleans cannot be, a list has parentheses",
    schemas: {
      Level: { type: ["integer"], enum: [1, 2, -3] },
      Flag: { type: ["boolean"], enum: [true, false] },
      States: array(state),
    },
    want: `export type Level = 1 | 2 | -3 | (number & {});

export type Flag = boolean;

export type States = ("on" | "off" | (string & {}))[];`,
  },
  {
    name: "an enum of one value is a constant",
    schemas: { Pet: object({ object: { ...string, enum: ["pet"] } }) },
    want: `export interface Pet {
  object?: "pet";
}`,
  },
  {
    name: "any string beside known ones keeps them in completions",
    schemas: { Name: { anyOf: [string, state] } },
    sides: { Name: ["request"] },
    want: `export type Name = "on" | "off" | (string & {});`,
  },
  {
    name: "any string takes in those that an open enum does not list, and values of two enums stand before what both leave open",
    schemas: {
      Name: { anyOf: [state, string] },
      Either: { anyOf: [state, { ...string, enum: ["idle", "off"] }] },
    },
    want: `export type Name = "on" | "off" | (string & {});

export type Either = "on" | "off" | "idle" | (string & {});`,
  },
  {
    name: "values are printed by what they are, whatever their schema says",
    schemas: {
      Odd: { type: ["integer"], enum: ['1"; evil()', 2, true, null, ["a"]] },
    },
    sides: { Odd: ["request"] },
    want: `export type Odd = '1"; evil()' | 2 | true | ["a"] | null;`,
  },
  {
    name: "an object among the values is an object type",
    schemas: { Odd: { enum: [{ a: 1, "b-c": ["x"] }] } },
    want: `export interface Odd {
  a: 1;
  "b-c": ["x"];
}`,
  },
];
