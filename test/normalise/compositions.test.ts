import { describe, expect, test } from "vitest";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import { normalise } from "../../src/normalise/normalise.js";
import { schemasOf } from "../validate/sources.js";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const kind = { type: "object", properties: { kind: { type: "string" } } };

describe("schemas that are composed of themselves", () => {
  test.each([
    {
      name: "children are composed of their base without its alternatives",
      given: {
        Cat: { allOf: [ref("Pet"), { type: "object" }] },
        Pet: {
          ...kind,
          oneOf: [ref("Cat")],
          discriminator: { propertyName: "kind" },
        },
      },
      want: {
        Cat: { allOf: [ref("Pet_base"), { type: "object" }] },
        Pet: {
          ...kind,
          oneOf: [ref("Cat")],
          discriminator: { propertyName: "kind" },
        },
        Pet_base: kind,
      },
      codes: ["GC_BASE_PARTED"],
    },
    {
      name: "a base that lists its children through another union is parted too",
      given: {
        Pet: { ...kind, anyOf: [ref("Felines")] },
        Felines: { oneOf: [ref("Cat")] },
        Cat: { allOf: [ref("Pet")] },
      },
      want: {
        Pet: { ...kind, anyOf: [ref("Felines")] },
        Felines: { oneOf: [ref("Cat")] },
        Cat: { allOf: [ref("Pet_base")] },
        Pet_base: kind,
      },
      codes: ["GC_BASE_PARTED"],
    },
    {
      name: "a base that says nothing beside its alternatives is no part",
      given: {
        Pet: { title: "P", oneOf: [ref("Cat")] },
        Cat: { allOf: [ref("Pet"), kind] },
      },
      want: {
        Pet: { title: "P", oneOf: [ref("Cat")] },
        Cat: { allOf: [kind] },
      },
      codes: ["GC_BASE_PARTED"],
    },
    {
      name: "what says of itself that it is itself says nothing by that",
      given: {
        A: { anyOf: [ref("A"), { type: "string" }] },
        B: { allOf: [ref("B")] },
      },
      want: { A: { anyOf: [{ type: "string" }] }, B: {} },
      codes: ["GC_COMPOSITION_CYCLE", "GC_COMPOSITION_CYCLE"],
    },
    {
      name: "the part that closes a cycle is left out, however deep it is",
      given: {
        A: { allOf: [ref("B")] },
        B: { allOf: [{ allOf: [ref("A"), { type: "null" }] }] },
      },
      want: {
        A: { allOf: [ref("B")] },
        B: { allOf: [{ allOf: [{ type: "null" }] }] },
      },
      codes: ["GC_COMPOSITION_CYCLE"],
    },
    {
      name: "recursion through properties and items is none of this",
      given: {
        A: { properties: { a: ref("A") }, items: { anyOf: [ref("A")] } },
      },
      want: {
        A: { properties: { a: ref("A") }, items: { anyOf: [ref("A")] } },
      },
      codes: [],
    },
  ])("$name", ({ given, want, codes }) => {
    const diagnostics = new Diagnostics();
    const document = normalise(schemasOf(given, "3.1.0"), diagnostics);
    expect(document?.components.schemas).toEqual(want);
    expect(diagnostics.all.map(({ code }) => code)).toEqual(codes);
  });
});
