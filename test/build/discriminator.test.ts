import { describe, expect, test } from "vitest";
import { discriminatorOf } from "../../src/build/discriminator.js";
import type { Document, SchemaNode } from "../../src/normalise/document.js";

const cat = { $ref: "#/components/schemas/Cat" };
const dog = { $ref: "#/components/schemas/Dog" };

const mappingOf = (
  mapping: Record<string, string> | undefined,
  schemas: Record<string, SchemaNode> = {},
) => {
  const discriminator = { propertyName: "kind", ...(mapping && { mapping }) };
  const document = { components: { schemas } } as unknown as Document;
  return discriminatorOf({ oneOf: [cat, dog], discriminator }, document)
    .discriminator?.mapping;
};

const kind = (values: string[]) => ({ properties: { kind: { enum: values } } });

describe("discriminatorOf", () => {
  test("takes a member's name for its value where there is no mapping", () => {
    expect(mappingOf(undefined)).toEqual({ Cat: "Cat", Dog: "Dog" });
  });

  test("resolves references and names in the mapping", () => {
    const given = { meow: cat.$ref, woof: "Dog" };
    expect(mappingOf(given)).toEqual({ meow: "Cat", woof: "Dog" });
  });

  test("leaves out a name that the member's own property does not list", () => {
    const schemas = { Cat: kind(["meow"]), Dog: { allOf: [kind(["Dog"])] } };
    expect(mappingOf(undefined, schemas)).toEqual({ Dog: "Dog" });
  });

  test("looks through references, circular ones too", () => {
    const schemas = { Cat: dog, Dog: { allOf: [cat, kind(["woof"])] } };
    expect(mappingOf(undefined, schemas)).toEqual({});
  });
});
