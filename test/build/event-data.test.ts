import { describe, expect, test } from "vitest";
import { buildApi } from "../../src/build/build.js";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import type { Api, Schema } from "../../src/ir/index.js";
import { normalised } from "../normalise/normalised.js";
import { documentOf } from "../validate/sources.js";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (contentSchema: unknown) => ({
  contentMediaType: "application/json",
  contentSchema,
});
const event = (name: unknown, data?: object) => ({
  properties: { event: name, ...(data && { data }) },
});
const named = (name: string, data?: object) => event({ const: name }, data);

const COMMON = {
  type: "object",
  required: ["data"],
  properties: { data: { type: "string" }, event: { type: "string" } },
};

const SCHEMAS = {
  Foo: { type: "object", properties: { foo: { type: "integer" } } },
  Common: COMMON,
  FooEvent: named("foo", json(ref("Foo"))),
  TextEvent: named("text", { type: "string" }),
  Done: { properties: { data: { const: "[DONE]" } } },
  Loop: { oneOf: [{ $ref: "#/components/schemas/Loop" }, named("a")] },
};

/** What a stream of such items is, in the model. */
function build(itemSchema: object, ...others: object[]) {
  const pathOf = (schema: object) => ({
    get: {
      responses: {
        200: {
          description: "",
          content: { "text/event-stream": { itemSchema: schema } },
        },
      },
    },
  });
  const paths = Object.fromEntries(
    [itemSchema, ...others].map((schema, at) => [`/${at}`, pathOf(schema)]),
  );
  const components = { schemas: SCHEMAS };
  const document = normalised(documentOf({ paths, components }, "3.2.0"));
  const api = buildApi(document, new Diagnostics());
  const content = api.actions[0]?.responses[0]?.content[0];
  return { api, content, items: listItems(content?.itemSchema ?? {}, api) };
}

function listItems(schema: Schema, api: Api): Schema[] {
  const target = schema.$ref === undefined ? schema : api.schemas[schema.$ref];
  return (target?.oneOf ?? [target ?? {}]).flatMap((one) =>
    one.$ref === undefined ? [one] : listItems(one, api),
  );
}

/** `addJSON: $Foo`, and `name?: …` where the event need not have a name. */
const show = ({ properties = {}, required = [] }: Schema): string => {
  const { event: own = {}, data } = properties;
  const names = own.anyOf?.map((one) => one.const) ?? own.enum ?? [own.const];
  const mark = required.includes("event") ? "" : "?";
  const { $ref, type, anyOf } = data ?? {};
  const what = $ref
    ? `$${$ref}`
    : (type ?? anyOf?.map((one) => one.$ref ?? one.type));
  return `${names.join("|")}${mark}: ${String(what)}`;
};

describe("the data of events is what its contentSchema says", () => {
  test.each<{
    name: string;
    given: object;
    want: string[];
    data: unknown;
  }>([
    {
      name: "of every event",
      given: { properties: { data: { type: "string", ...json(ref("Foo")) } } },
      want: ["?: $Foo"],
      data: { named: {}, others: "json" },
    },
    {
      name: "by the name of the event, beside texts (as in the example of OpenAPI 3.2)",
      given: {
        ...ref("Common"),
        required: ["event"],
        oneOf: [
          named("addString"),
          named("addInt64", { format: "int64" }),
          named("addJSON", json({ type: "object" })),
        ],
      },
      want: ["addString: string", "addInt64: string", "addJSON: object"],
      data: { named: { addJSON: "json" }, others: "text" },
    },
    {
      name: "and [DONE] is no event",
      given: {
        ...COMMON,
        oneOf: [
          named("a", json(ref("Foo"))),
          named("b", json({ type: "string" })),
          {
            properties: {
              data: { contentMediaType: "text/plain", const: "[DONE]" },
            },
          },
        ],
      },
      want: ["a: $Foo", "b: string"],
      data: { named: { a: "json", b: "json" }, others: "text" },
    },
    {
      name: "a message need not have its name",
      given: {
        ...COMMON,
        required: ["event"],
        oneOf: [named("message", json(ref("Foo")))],
      },
      want: ["message?: $Foo"],
      data: { named: { message: "json" }, others: "text" },
    },
    {
      name: "several names are one choice",
      given: event({ enum: ["a", "b"] }, json(ref("Foo"))),
      want: ["a|b: $Foo"],
      data: { named: { a: "json", b: "json" }, others: "text" },
    },
    {
      name: "of the others, where some are texts",
      given: {
        anyOf: [{ properties: { data: json(ref("Foo")) } }, ref("TextEvent")],
      },
      want: ["?: $Foo", "text: string"],
      data: { named: { text: "text" }, others: "json" },
    },
    {
      name: "one of several, in whatever way",
      given: {
        allOf: [
          {
            properties: {
              data: { oneOf: [json(ref("Foo")), json({ type: "null" })] },
            },
          },
        ],
      },
      want: ["?: Foo,null"],
      data: { named: {}, others: "json" },
    },
    {
      name: "what can only be JSON is, too",
      given: { oneOf: [named("a", json(ref("Foo"))), named("b", ref("Foo"))] },
      want: ["a: $Foo", "b: $Foo"],
      data: { named: { a: "json", b: "json" }, others: "text" },
    },
    {
      name: "of any JSON, in any notation of it",
      given: {
        properties: {
          data: {
            contentMediaType: "Application/vnd.x+JSON; v=1",
            contentSchema: true,
          },
        },
      },
      want: ["?: undefined"],
      data: { named: {}, others: "json" },
    },
    {
      name: "events of names that could be no property of others",
      given: named("__proto__", json(ref("Foo"))),
      want: ["__proto__: $Foo"],
      data: { named: JSON.parse('{"__proto__":"json"}'), others: "text" },
    },
  ])("$name", ({ given, want, data }) => {
    const { content, items } = build(given);
    expect(items.map(show)).toEqual(want);
    expect(content?.eventData).toStrictEqual(data);
  });

  test.each<{ name: string; given: object }>([
    {
      name: "of the same name, of which one is a text",
      given: { oneOf: [named("a", json(ref("Foo"))), named("a")] },
    },
    {
      name: "without names, of which one is a text",
      given: {
        oneOf: [
          { properties: { data: json(ref("Foo")) } },
          { properties: { data: { type: "string" } } },
        ],
      },
    },
    {
      name: "whose data is encoded",
      given: named("a", { ...json(ref("Foo")), contentEncoding: "base64" }),
    },
    {
      name: "whose data is no JSON",
      given: named("a", {
        contentMediaType: "text/plain",
        contentSchema: { type: "string" },
      }),
    },
    {
      name: "whose data says no media type",
      given: named("a", { contentSchema: { type: "object" } }),
    },
    {
      name: "whose data is one or the other",
      given: named("a", { oneOf: [json(ref("Foo")), { type: "string" }] }),
    },
    {
      name: "that are none, for they have other fields",
      given: { properties: { data: json(ref("Foo")), other: {} } },
    },
    { name: "that have no end", given: ref("Loop") },
  ])("but not of events $name", ({ given }) => {
    const { content } = build(given);
    expect(content?.eventData).toBeUndefined();
  });
});

describe("what has a name keeps it", () => {
  const union = { oneOf: [ref("FooEvent"), ref("TextEvent"), ref("Done")] };

  test("in a union", () => {
    const { api, content } = build(union);
    expect(content?.itemSchema).toEqual({ $ref: "GET /0#200.item" });
    expect(api.schemas["GET /0#200.item"]?.oneOf).toEqual([
      { $ref: "FooEvent" },
      { $ref: "TextEvent" },
    ]);
    expect(api.schemas["FooEvent"]?.properties?.["data"]).toEqual({
      $ref: "Foo",
    });
  });

  test("by itself, and in several streams", () => {
    const { api, content } = build(ref("FooEvent"), union, ref("FooEvent"));
    expect(content).toMatchObject({
      itemSchema: { $ref: "FooEvent" },
      eventData: { named: { foo: "json" }, others: "text" },
    });
    expect(api.schemas["FooEvent"]?.required).toEqual(["data", "event"]);
  });

  test("unless something else has it for what travels", () => {
    const { api, content } = build(ref("FooEvent"), {
      properties: { data: { type: "array", items: ref("FooEvent") } },
    });
    expect(content?.itemSchema).toEqual({ $ref: "GET /0#200.item" });
    expect(api.schemas["FooEvent"]?.properties?.["data"]).toEqual({
      contentMediaType: "application/json",
    });
  });
});

test("compositions of compositions take no time", () => {
  const deep = (depth: number): object =>
    depth === 0
      ? named("a", json(ref("Foo")))
      : { oneOf: [deep(depth - 1), deep(depth - 1)] };
  const wide = {
    allOf: Array.from({ length: 20 }, () => ({
      oneOf: [named("a"), named("b")],
    })),
  };
  expect(build(deep(13)).content?.eventData).toBeUndefined();
  expect(build(wide).content?.eventData).toBeUndefined();
});
