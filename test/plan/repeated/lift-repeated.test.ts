import { describe, expect, test } from "vitest";
import type { Api, Schema } from "../../../src/ir/index.js";
import { liftRepeated } from "../../../src/plan/repeated/lift-repeated.js";
import { action, api, object, string } from "../api.js";

const point = object({ x: string, y: string, z: string }, ["x"]);
const list = (items: Schema): Schema => ({ type: ["array"], items });
const values = (...all: (string | null)[]): Schema => ({
  type: ["string"],
  enum: all,
});
const states = values("a", "b", "c", "d", "e");

const content = (schema: Schema, mediaType = "application/json") => [
  { mediaType, schema },
];

/** An API that answers with one schema and takes another. */
function apiOf(answer: Schema, body: Schema = {}, mediaType?: string): Api {
  return api({
    actions: [
      action({
        method: "POST",
        body: { required: true, content: content(body, mediaType) },
        responses: [
          { status: "200", headers: [], content: content({ $ref: "Answer" }) },
        ],
      }),
    ],
    schemas: { Answer: answer },
  });
}

const lift = (given: Api, locked: readonly string[] = []) =>
  liftRepeated(given, (id) => locked.includes(id)).api;

const addedTo = ({ schemas }: Api) =>
  Object.keys(schemas).filter((id) => id !== "Answer");

describe("liftRepeated", () => {
  test.each<{ name: string; given: Schema; want: string[] }>([
    {
      name: "an object that occurs twice",
      given: object({ from: point, to: point }),
      want: ["Answer#in.from"],
    },
    {
      name: "the items of lists and the values of maps",
      given: object({
        path: list(point),
        named: { type: ["object"], additionalProperties: point },
      }),
      want: ["Answer#in.named.{}"],
    },
    {
      name: "whatever the order of its properties and of what it requires",
      given: object({
        from: object({ x: string, y: string, z: string }, ["x", "y"]),
        to: object({ z: string, y: string, x: string }, ["y", "x"]),
      }),
      want: ["Answer#in.from"],
    },
    {
      name: "a list of values that occurs twice",
      given: object({ now: states, before: states }),
      want: ["Answer#in.before"],
    },
    {
      name: "a list of values that occurs once, from eight on",
      given: object({
        now: values(..."abcdefgh"),
        before: values(..."ABCDEFG"),
      }),
      want: ["Answer#in.now"],
    },
    {
      name: "an object that occurs once and has eight lines, those of what stands in it too",
      given: object({
        at: object({ a: string, b: point, c: point, d: string }),
        from: object({ e: string, f: object({ x: string, y: string }) }),
      }),
      want: ["Answer#in.at", "Answer#in.at.b"],
    },
    {
      name: "what stands in a repeated object only if it occurs elsewhere",
      given: object({
        a: object({ at: point, b: string, c: string }),
        b: object({ at: point, b: string, c: string }),
      }),
      want: ["Answer#in.a"],
    },
    {
      name: "both where it does",
      given: object({
        a: object({ at: point, b: string, c: string }),
        b: object({ at: point, b: string, c: string }),
        start: point,
      }),
      want: ["Answer#in.a", "Answer#in.start"],
    },
    {
      name: "not what fits a line, unless it is everywhere",
      given: object({
        a: values("x", "y", "z"),
        b: values("x", "y", "z"),
        c: object({ x: string, y: string }),
        d: object({ x: string, y: string }),
      }),
      want: [],
    },
    {
      name: "not what is told otherwise inside",
      given: object({
        from: object({ x: string, y: string, z: string }),
        to: object({
          x: { ...string, description: "X" },
          y: string,
          z: string,
        }),
      }),
      want: [],
    },
    {
      name: "not the parts of a composition",
      given: { allOf: [object({ at: point }), point, point] },
      want: [],
    },
    {
      name: "not what could not be found again by its id",
      given: object({ "a#b": point, "c#d": point }),
      want: [],
    },
    {
      name: "not what XML says something of",
      given: object({
        from: { ...point, xml: { name: "a" } },
        to: { ...point, xml: { name: "a" } },
      }),
      want: [],
    },
  ])("$name", ({ given, want }) => {
    expect(addedTo(lift(apiOf(given)))).toEqual(want);
  });

  test("what belongs to a place stays there", () => {
    const { schemas } = lift(
      apiOf(
        object({
          from: { ...point, description: "Start", readOnly: true },
          to: { ...point, type: ["object", "null"], description: "End" },
        }),
      ),
    );
    expect(schemas["Answer"]?.properties).toEqual({
      from: { $ref: "Answer#in.from", description: "Start", readOnly: true },
      to: {
        anyOf: [{ $ref: "Answer#in.from" }, { type: ["null"] }],
        description: "End",
      },
    });
    expect(schemas["Answer#in.from"]).toEqual(point);
  });

  test("what all places say is said of the type too", () => {
    const told = { ...point, title: "Point", description: "On the map." };
    const { schemas } = lift(apiOf(object({ from: told, to: told })));
    expect(schemas["Answer#in.from"]).toEqual(told);
    expect(schemas["Answer"]?.properties?.["to"]).toEqual({
      $ref: "Answer#in.from",
      description: "On the map.",
    });
  });

  test("a list of values that requests alone have is another: it stays closed", () => {
    const twice = object({ now: states, before: states });
    expect(addedTo(lift(apiOf(twice, twice)))).toEqual([
      "Answer#in.before",
      "POST /pets#in.body.before",
    ]);
  });

  test("the root of a body stays, so that it can be flat", () => {
    const given = apiOf(point, point);
    expect(lift(given).actions).toEqual(given.actions);
  });

  test.each([
    { mediaType: "application/x-www-form-urlencoded", want: [] },
    { mediaType: "multipart/form-data", want: [] },
    { mediaType: "application/json", want: ["POST /pets#in.body.a"] },
  ])("null beside a type in $mediaType", ({ mediaType, want }) => {
    const nullable: Schema = { ...point, type: ["object", "null"] };
    const body = object({ a: nullable, b: nullable });
    expect(addedTo(lift(apiOf(string, body, mediaType)))).toEqual(want);
  });

  describe("what the lock knows", () => {
    test("keeps its id, though another place comes first now", () => {
      const given = apiOf(object({ a: point, from: point, to: point }));
      expect(addedTo(lift(given, ["Answer#in.to"]))).toEqual(["Answer#in.to"]);
    });

    test("is a type still, though it occurs once", () => {
      const given = apiOf(object({ to: point }));
      expect(addedTo(lift(given, ["Answer#in.to"]))).toEqual(["Answer#in.to"]);
    });

    test("may have changed", () => {
      const changed = object({ x: string, y: string, w: string });
      const given = apiOf(object({ a: changed, to: changed }));
      expect(addedTo(lift(given, ["Answer#in.to"]))).toEqual(["Answer#in.to"]);
    });
  });
});

describe("the body of several operations", () => {
  const union: Schema = { oneOf: [point, string, values("a")] };
  test.each<{ name: string; given: Schema; want: string[] }>([
    {
      name: "is lifted where it is a union",
      given: union,
      want: ["PUT /a#in.body"],
    },
    {
      name: "and where a property is called like a parameter",
      given: object({ id: string, name: string, tag: string }),
      want: ["PUT /a#in.body"],
    },
    {
      name: "and where a property is called `body`",
      given: object({ title: string, body: string, tag: string }),
      want: ["PUT /a#in.body"],
    },
    {
      name: "but not where the parameters hold its properties",
      given: object({ name: string, tag: string, note: string }),
      want: [],
    },
  ])("$name", ({ given, want }) => {
    const put = (path: string) =>
      action({
        method: "PUT",
        path,
        parameters: [
          {
            name: "id",
            in: "query",
            required: true,
            schema: string,
            style: "form",
            explode: true,
            allowReserved: false,
          },
        ],
        body: { required: true, content: content(given) },
      });
    const { schemas } = lift(api({ actions: [put("/a"), put("/b")] }));
    expect(Object.keys(schemas)).toEqual(want);
  });
});
