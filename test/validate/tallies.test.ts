import { describe, expect, test } from "vitest";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import { validate } from "../../src/validate/validate.js";
import { documentOf } from "./sources.js";

const note = (schemas: object, version: string, more?: object): string[] => {
  const diagnostics = new Diagnostics();
  const components = { schemas, ...more };
  validate(documentOf({ components }, version), diagnostics);
  return diagnostics.all
    .filter(({ code }) => /KEYWORD|SIBLING/.test(code))
    .map(({ message }) => message);
};

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const inline = (name: string) => ({
  properties: {
    event: { const: name },
    data: { contentMediaType: "application/json", contentSchema: ref("Foo") },
  },
});
const FooEvent = inline("foo");
const streamOf = (itemSchema: object, type = "text/event-stream") => ({
  responses: { Stream: { content: { [type]: { itemSchema } } } },
});

describe("what types do not say is counted, once a description", () => {
  test.each([
    {
      name: "each keyword on a line of its own",
      given: {
        A: { contains: {}, if: {} },
        B: { items: { contains: { type: "null" } } },
      },
      version: "3.1.0",
      want: [
        "if does not shape the types: 1 schema has it",
        "contains does not shape the types: 2 schemas have it",
      ],
    },
    {
      name: "what a text holds, which stays a text",
      given: {
        A: {
          type: "string",
          contentMediaType: "application/json",
          contentSchema: { type: "object" },
        },
      },
      version: "3.1.0",
      want: ["contentSchema does not shape the types: 1 schema has it"],
    },
    {
      name: "not what the data of an event holds, which is what it is",
      given: { Foo: { type: "object" }, FooEvent, Text: { type: "string" } },
      more: streamOf({ oneOf: [ref("FooEvent"), inline("b")] }),
      version: "3.2.0",
      want: [],
    },
    {
      name: "unless it cannot be told from an event whose data is a text",
      given: { Foo: {}, FooEvent, Text: { type: "string" } },
      more: streamOf({
        oneOf: [
          inline("b"),
          inline("c"),
          { properties: { event: { const: "b" } } },
        ],
      }),
      version: "3.2.0",
      want: ["contentSchema does not shape the types: 2 schemas have it"],
    },
    {
      name: "or something else has the event for what travels",
      given: { Foo: {}, FooEvent, Log: { items: ref("FooEvent") } },
      more: streamOf(ref("FooEvent")),
      version: "3.2.0",
      want: ["contentSchema does not shape the types: 1 schema has it"],
    },
    {
      name: "nor where no stream has it",
      given: { Foo: {}, FooEvent },
      more: streamOf(inline("b"), "application/jsonl"),
      version: "3.2.0",
      want: ["contentSchema does not shape the types: 2 schemas have it"],
    },
    {
      name: "nothing of what types say, or of what says nothing",
      given: {
        A: { not: {}, patternProperties: { x: {} }, unevaluatedItems: true },
      },
      version: "3.1.0",
      want: [],
    },
    {
      name: "siblings of a reference, where they are ignored",
      given: {
        A: { $ref: "#/components/schemas/B", minLength: 1 },
        B: { type: "string" },
      },
      version: "3.0.0",
      want: ["what stands beside a $ref is ignored, in 1 place"],
    },
    {
      name: "not where they document it",
      given: {
        A: { $ref: "#/components/schemas/B", description: "x", nullable: true },
        B: { type: "string" },
      },
      version: "3.0.0",
      want: [],
    },
    {
      name: "of any other kind of reference too",
      given: { A: {} },
      more: {
        parameters: {
          P: { $ref: "#/components/parameters/Q", required: true },
          Q: { $ref: "#/components/parameters/R", description: "x" },
          R: { name: "r", in: "query" },
        },
      },
      version: "3.1.0",
      want: ["what stands beside a $ref is ignored, in 1 place"],
    },
    {
      name: "not where they count",
      given: {
        A: { $ref: "#/components/schemas/B", minLength: 1 },
        B: { type: "string" },
      },
      version: "3.1.0",
      want: [],
    },
  ])("$name", ({ given, version, want, ...rest }) => {
    const more = "more" in rest ? rest.more : undefined;
    expect(note(given, version, more)).toEqual(want);
  });
});
