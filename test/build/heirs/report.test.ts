import { expect, test } from "vitest";
import { reportHeirs } from "../../../src/build/heirs/report.js";
import { Diagnostics } from "../../../src/diagnostics/diagnostics.js";
import type { Document } from "../../../src/normalise/document.js";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const base = (kind: object | undefined, mapping: object = {}) => ({
  ...(kind && { properties: { kind } }),
  discriminator: { propertyName: "kind", mapping },
});
const heir = (more: object = {}) => ({ allOf: [ref("Pet")], ...more });
const says = (value: string) => ({ "x-ms-discriminator-value": value });
const text = { type: "string" };

test.each([
  {
    name: "nothing where all are told apart",
    given: { Pet: base(text), Cat: heir(), Dog: heir() },
    want: [],
  },
  {
    name: "a property that is no text",
    given: { Pet: base({ type: "integer" }), Cat: heir() },
    want: ["it is no text"],
  },
  {
    name: "a property that no schema has",
    given: { Pet: base(undefined), Cat: heir() },
    want: ["no schema declares it"],
  },
  {
    name: "names that are none of the values",
    given: {
      Pet: base({ enum: ["cat"] }, { cat: "Cat" }),
      Cat: heir(),
      Dog: heir(),
      Cow: heir(),
    },
    want: ['it lists its values, and none of them is that of "Dog" and "Cow"'],
  },
  {
    name: "that no name is any of the values",
    given: { Pet: base({ enum: ["cat"] }), Cat: heir() },
    want: ['it lists its values, and none of them is that of "Cat"'],
  },
  {
    name: "no abstract schema between the base and those that are told",
    given: {
      Pet: base({ enum: ["dog"] }, { dog: "Dog" }),
      Mammal: heir(),
      Dog: { allOf: [ref("Mammal")] },
    },
    want: [],
  },
  {
    name: "two of the same value",
    given: { Pet: base(text), Cat: heir(says("a")), Dog: heir(says("a")) },
    want: ['"a" is that of "Cat" and "Dog"'],
  },
])("says $name", ({ given, want }) => {
  const diagnostics = new Diagnostics();
  const document = { paths: {}, components: { schemas: given } };
  reportHeirs({ document: document as unknown as Document, diagnostics });
  const start = '"kind" does not tell all that extends "Pet" apart: ';
  expect(
    diagnostics.all.map(({ message }) => message.replace(start, "")),
  ).toEqual(want);
});
