import { describe, expect, test } from "vitest";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import { sourceOf } from "../../src/diagnostics/provenance.js";
import type { Document, SchemaNode } from "../../src/normalise/document.js";
import { select } from "../../src/select/select.js";
import { makeDocument, returning } from "./document.js";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function keep(document: Document, include: string): Document {
  const selection = { include: [include], exclude: [] };
  return select(document, selection, new Diagnostics());
}

describe("schemas that no selected operation reaches are pruned", () => {
  test.each<{
    name: string;
    given: Record<string, SchemaNode>;
    want: string[];
  }>([
    {
      name: "over references, circular ones too",
      given: {
        Pet: { properties: { owner: ref("Owner") } },
        Owner: { properties: { pets: { items: ref("Pet") } } },
        Other: {},
      },
      want: ["Pet", "Owner"],
    },
    {
      name: "over a discriminator's mapping, by reference or by name",
      given: {
        Pet: {
          discriminator: {
            propertyName: "kind",
            mapping: { cat: "#/components/schemas/Cat", dog: "Dog" },
          },
        },
        Cat: {},
        Dog: {},
        Bird: {},
      },
      want: ["Pet", "Cat", "Dog"],
    },
    {
      name: "heirs of a discriminated base are reached with it",
      given: {
        Pet: { discriminator: { propertyName: "kind" } },
        Cat: { allOf: [ref("Pet"), { properties: { toy: ref("Toy") } }] },
        Toy: {},
        Car: { allOf: [ref("Toy")] },
      },
      want: ["Pet", "Cat", "Toy"],
    },
    {
      name: "heirs of a discriminated base are reached over those between",
      given: {
        Pet: { discriminator: { propertyName: "kind" } },
        Dog: { allOf: [ref("Pet")] },
        Poodle: { allOf: [ref("Dog"), { properties: { toy: ref("Toy") } }] },
        Toy: {},
      },
      want: ["Pet", "Dog", "Poodle", "Toy"],
    },
    {
      name: "names with escaped characters",
      given: { Pet: { items: ref("a~1b~0c") }, "a/b~c": {}, "a~1b~0c": {} },
      want: ["Pet", "a/b~c"],
    },
    {
      name: "names that every object has",
      given: Object.fromEntries<SchemaNode>([
        ["Pet", { anyOf: [ref("__proto__"), ref("constructor")] }],
        ["__proto__", { title: "odd" }],
      ]),
      want: ["Pet", "__proto__"],
    },
  ])("$name", ({ given, want }) => {
    const document = makeDocument(
      { "/pets": { get: returning("Pet") }, "/x": { get: returning("Other") } },
      { components: { schemas: given, securitySchemes: {} } },
    );
    const { schemas } = keep(document, "/pets").components;
    expect(Object.keys(schemas)).toEqual(want);
  });
});

describe("security schemes that no selected operation needs are pruned", () => {
  const securitySchemes = {
    key: { type: "apiKey", in: "header", name: "X-Key" },
    login: { type: "http", scheme: "basic" },
    admin: { type: "http", scheme: "bearer" },
  } as const;
  const document = makeDocument(
    {
      "/inherits": { get: {} },
      "/own": { get: { security: [{ admin: [] }] } },
      "/open": { get: { security: [] } },
    },
    {
      security: [{ key: [] }, { login: [] }],
      components: { schemas: {}, securitySchemes },
    },
  );
  test.each([
    { given: "/inherits", want: ["key", "login"], security: true },
    { given: "/own", want: ["admin"], security: false },
    { given: "/open", want: [], security: false },
    { given: "/*", want: ["key", "login", "admin"], security: true },
  ])("$given", ({ given, want, security }) => {
    const kept = keep(document, given);
    expect(Object.keys(kept.components.securitySchemes)).toEqual(want);
    expect("security" in kept).toBe(security);
  });
});

test("tags stay with the operations that have them, and with their parents", () => {
  const document = makeDocument(
    { "/a": { get: { tags: ["Cats"] } }, "/b": { get: { tags: ["Cars"] } } },
    {
      tags: [
        { name: "Animals" },
        { name: "Cats", parent: "Animals" },
        { name: "Cars" },
      ],
    },
  );
  const names = keep(document, "/a").tags?.map(({ name }) => name);
  expect(names).toEqual(["Animals", "Cats"]);
});

test("webhooks are selected like operations", () => {
  const document = makeDocument(
    { "/a": { get: { tags: ["A"] } } },
    {
      webhooks: {
        made: { post: { tags: ["A"] } },
        gone: { post: { tags: ["B"] } },
      },
    },
  );
  expect(Object.keys(keep(document, "tag:A").webhooks ?? {})).toEqual(["made"]);
});

test("what stays keeps its place in the user's file, and the input is not changed", () => {
  const item = { get: returning("Pet"), post: {}, parameters: [] };
  const document = makeDocument({ "/pets": item });
  const before = JSON.stringify(document);
  const kept = keep(document, "GET /pets");
  expect(kept.paths["/pets"]).toEqual({ get: item.get, parameters: [] });
  expect(kept.paths["/pets"]?.get).toBe(item.get);
  expect(sourceOf(kept.paths["/pets"] ?? {})).toBe(item);
  expect(sourceOf(kept)).toBe(document);
  expect(JSON.stringify(document)).toBe(before);
});
