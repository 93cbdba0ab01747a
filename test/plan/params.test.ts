import { describe, expect, test } from "vitest";
import type {
  Action,
  Parameter,
  ParameterLocation,
} from "../../src/ir/index.js";
import { planBody } from "../../src/plan/body.js";
import { planParams } from "../../src/plan/params.js";
import { action, api, object, string } from "./api.js";

const parameter = (name: string, place: ParameterLocation): Parameter => ({
  name,
  in: place,
  required: false,
  schema: string,
  style: "form",
  explode: true,
  allowReserved: false,
});

const json = (schema: object, required = true) => ({
  method: "POST",
  body: { required, content: [{ mediaType: "application/json", schema }] },
});

function plan(given: Partial<Action>, schemas = {}, locked?: string) {
  const one = action(given);
  const world = api({ actions: [one], schemas });
  const body = planBody(one, world, locked);
  const params = planParams(one, world, body, "Params");
  return {
    shape: body?.shape,
    keys: Object.keys(params?.schema.properties ?? {}),
    required: params?.schema.required,
  };
}

describe("the body is flat where the rules allow it", () => {
  const ab = object({ a: string, b: string }, ["a"]);
  test.each([
    {
      name: "an object",
      given: json(ab),
      want: { shape: "flat", keys: ["a", "b"], required: ["a"] },
    },
    {
      name: "a reference to an object",
      given: json({ $ref: "AB" }),
      want: { shape: "flat", keys: ["a", "b"] },
    },
    {
      name: "an allOf of objects",
      given: json({ allOf: [{ $ref: "AB" }, object({ c: string })] }),
      want: { shape: "flat", keys: ["a", "b", "c"] },
    },
    {
      name: "a union",
      given: json({ oneOf: [ab] }),
      want: { shape: "body", keys: ["body"] },
    },
    {
      name: "a map",
      given: json({ type: ["object"], additionalProperties: string }),
      want: { shape: "body" },
    },
    {
      name: "a list",
      given: json({ type: ["array"], items: ab }),
      want: { shape: "body" },
    },
    {
      name: "nullable",
      given: json({ ...ab, type: ["object", "null"] }),
      want: { shape: "body" },
    },
    {
      name: "optional with required properties",
      given: json(ab, false),
      want: { shape: "body", required: undefined },
    },
    {
      name: "optional without required properties",
      given: json(object({ a: string }), false),
      want: { shape: "flat" },
    },
    {
      name: "a property called body",
      given: json(object({ body: string })),
      want: { shape: "body" },
    },
    {
      name: "a property called __proto__",
      given: json(object({ ["__proto__"]: string })),
      want: { shape: "body" },
    },
    {
      name: "a property that is also a parameter",
      given: { ...json(ab), parameters: [parameter("a", "query")] },
      want: { shape: "body", keys: ["a", "body"] },
    },
    {
      name: "readOnly properties are not sent",
      given: json(
        object({ id: { ...string, readOnly: true }, a: string }, ["id"]),
      ),
      want: { shape: "flat", keys: ["a"], required: undefined },
    },
    {
      name: "a GET has none",
      given: { ...json(ab), method: "GET" },
      want: { shape: undefined, keys: [] },
    },
    {
      name: "an optional, closed, empty object is none",
      given: json(
        { type: ["object"], additionalProperties: { not: {} } },
        false,
      ),
      want: { shape: undefined },
    },
  ])("$name → $want.shape", ({ given, want }) => {
    expect(plan(given, { AB: ab })).toMatchObject(want);
  });

  test("and never flips for a released operation", () => {
    expect(plan(json(ab), {}, "body").shape).toBe("body");
  });
});

describe("keys of parameters", () => {
  test.each([
    { given: [["X-Request-Id", "header"]], want: ["xRequestId"] },
    { given: [["snake_case", "query"]], want: ["snake_case"] },
    {
      given: [
        ["id", "query"],
        ["id", "path"],
      ],
      want: ["id", "idQuery"],
    },
    {
      given: [
        ["a-b", "query"],
        ["aB", "header"],
      ],
      want: ["aB", "aBHeader"],
    },
    { given: [["filter[name]", "query"]], want: ["filterName"] },
    { given: [["2fa", "query"]], want: ["_2Fa"] },
    { given: [["__proto__", "query"]], want: ["proto"] },
    { given: [["body", "query"]], want: ["body"] },
  ] as const)("$given → $want", ({ given, want }) => {
    const parameters = given.map(([name, place]) =>
      parameter(name, place as ParameterLocation),
    );
    expect(plan({ parameters }).keys).toEqual(want);
  });

  test("a parameter called body makes way for the body", () => {
    const given = {
      ...json({ type: ["array"] }),
      parameters: [parameter("body", "query")],
    };
    expect(plan(given).keys).toEqual(["bodyQuery", "body"]);
  });
});

test("a parameter is sent even where its schema is readOnly", () => {
  const id = { ...parameter("id", "path"), schema: { $ref: "Id" } };
  const one = action({ parameters: [id] });
  const schemas = { Id: { ...string, readOnly: true } };
  const params = planParams(
    one,
    api({ actions: [one], schemas }),
    undefined,
    "P",
  );
  expect(params?.schema.properties).toEqual({
    id: { allOf: [{ $ref: "Id" }] },
  });
});
