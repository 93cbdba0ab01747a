import { describe, expect, test } from "vitest";
import { Diagnostics } from "../../../src/diagnostics/diagnostics.js";
import type { Encoding, Schema } from "../../../src/ir/index.js";
import { settleXml } from "../../../src/plan/xml/nodes.js";
import { makePlan } from "../../generators/plan.js";
import { action, api } from "../api.js";

const text: Schema = { type: ["string"] };
const list = (name: string, own: Schema = {}): Schema => ({
  type: ["array"],
  items: { ...text, xml: { name } },
  ...own,
});
const object = (properties: Record<string, Schema>): Schema => ({
  type: ["object"],
  properties,
});

function settle(schema: Schema, mediaType = "application/xml") {
  const responses = [{ status: "200", mediaType, schema: { $ref: "Pet" } }];
  const { api } = makePlan({
    schemas: { Pet: schema },
    operations: [{ id: "pets.get", responses }],
  });
  const diagnostics = new Diagnostics();
  const settled = settleXml(api, { root: {}, diagnostics });
  const said = diagnostics.all.map(({ code, message }) => ({ code, message }));
  return { pet: settled.schemas["Pet"], said };
}

describe("settleXml", () => {
  test.each<{ name: string; given: Schema; want: string[] }>([
    {
      name: "lists whose items are called the same",
      given: object({ a: list("x"), b: list("p:x"), c: list("y") }),
      want: ["a, b of Pet are all <x> in XML"],
    },
    {
      name: "a list and a member",
      given: object({ a: list("b"), b: text }),
      want: ["a, b of Pet are all <b> in XML"],
    },
    {
      name: "members of a base are among the others, and said once",
      given: {
        allOf: [object({ a: list("x") }), object({ b: list("x") })],
        xml: { name: "pet" },
      },
      want: ["a, b of Pet are all <x> in XML"],
    },
    {
      name: "attributes",
      given: object({
        a: { ...text, xml: { nodeType: "attribute", name: "x" } },
        x: { ...text, xml: { nodeType: "attribute" } },
      }),
      want: ["a, x of Pet are all the attribute x in XML"],
    },
    {
      name: "texts",
      given: object({
        a: { ...text, xml: { nodeType: "text" } },
        b: list("c", { xml: { nodeType: "cdata" } }),
      }),
      want: ["a, b of Pet are all the text in XML"],
    },
    {
      name: "wrapped lists, attributes and texts stand apart",
      given: object({
        a: list("x", { xml: { nodeType: "element" } }),
        b: list("x"),
        c: { ...text, xml: { nodeType: "attribute", name: "x" } },
        d: { ...text, xml: { nodeType: "text", name: "x" } },
      }),
      want: [],
    },
  ])("$name", ({ given, want }) => {
    const { said } = settle(given);
    expect(said.map(({ message }) => message.split(":")[0])).toEqual(want);
  });

  test("an object cannot be an attribute: it is an element", () => {
    const xml = { nodeType: "attribute" as const, name: "o" };
    const given = object({
      a: { ...object({ b: text }), xml },
      c: { ...text, xml },
    });
    const { pet, said } = settle(given);
    expect(said.map(({ code }) => code)).toEqual(["GC_XML_NODE"]);
    expect(pet?.properties).toMatchObject({ a: { xml: { name: "o" } } });
    expect(pet?.properties?.["a"]?.xml).toEqual({ name: "o" });
    expect(pet?.properties?.["c"]?.xml).toEqual(xml);
  });

  test("says nothing to an API that speaks no XML", () => {
    const given = object({ a: list("x"), b: list("x") });
    expect(settle(given, "application/json").said).toEqual([]);
  });
});

test.each<{ name: string; schema: Schema; encoding: Encoding }>([
  {
    name: "a part of a body",
    schema: { $ref: "Pet" },
    encoding: { contentType: "application/xml" },
  },
  {
    name: "a part of a part",
    schema: object({ inner: { $ref: "Pet" } }),
    encoding: {
      contentType: "multipart/form-data",
      encoding: { inner: { contentType: "application/xml" } },
    },
  },
])("$name is settled where nothing else is XML", ({ schema, encoding }) => {
  const diagnostics = new Diagnostics();
  const content = {
    mediaType: "multipart/form-data",
    schema: object({ pet: schema }),
    encoding: { pet: encoding },
  };
  const given = api({
    schemas: { Pet: object({ a: list("x"), b: list("x") }) },
    actions: [
      action({ method: "POST", body: { required: true, content: [content] } }),
    ],
  });
  settleXml(given, { root: {}, diagnostics });
  const codes = diagnostics.all.map(({ code }) => code);
  expect(codes).toEqual(["GC_XML_SAME_NAME"]);
});
